// Semaphores for tests under real Go.

package net

import "sync"

var (
	semaMu sync.Mutex
	semaUp = sync.NewCond(&semaMu)
)

func semacquire(addr *uint32, front bool, reason string) {
	semaMu.Lock()
	defer semaMu.Unlock()
	for *addr == 0 {
		semaUp.Wait()
	}
	*addr--
}

func semrelease(addr *uint32) {
	semaMu.Lock()
	defer semaMu.Unlock()
	*addr++
	semaUp.Broadcast()
}
