// RWMutex.

package sync

import "sync/atomic"

// An RWMutex is held by one writer or by any number of readers. The zero value is unlocked. A writer that waits keeps new readers
// from entering. It must not be copied after first use.
type RWMutex struct {
	w           Mutex        // held by the writer, also while it waits for readers
	writerSem   uint32       // the writer waits for the readers inside
	readerSem   uint32       // readers wait for the writer
	readerCount atomic.Int32 // readers inside or waiting; less rwmutexWriter while there is a writer
	readerWait  atomic.Int32 // readers for which the writer waits
}

const rwmutexWriter = 1 << 30 // more than there can be readers

// RLock locks rw for reading.
func (rw *RWMutex) RLock() {
	if rw.readerCount.Add(1) < 0 {
		semacquire(&rw.readerSem, false, "sync.RWMutex.RLock")
	}
}

// TryRLock locks rw for reading if that is possible at once, and tells whether it did.
func (rw *RWMutex) TryRLock() bool {
	if rw.readerCount.Load() < 0 {
		return false
	}
	rw.readerCount.Add(1)
	return true
}

// RUnlock undoes one RLock. It is a fatal error if rw is not locked for reading.
func (rw *RWMutex) RUnlock() {
	if count := rw.readerCount.Add(-1); count < 0 {
		rw.rUnlockSlow(count)
	}
}

func (rw *RWMutex) rUnlockSlow(count int32) {
	if count == -1 || count == -rwmutexWriter-1 {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.readerWait.Add(-1) == 0 {
		semrelease(&rw.writerSem)
	}
}

// Lock locks rw for writing: it waits until neither readers nor a writer hold it.
func (rw *RWMutex) Lock() {
	rw.w.Lock()
	readers := rw.readerCount.Add(-rwmutexWriter) + rwmutexWriter
	if readers != 0 {
		rw.readerWait.Store(readers)
		semacquire(&rw.writerSem, false, "sync.RWMutex.Lock")
	}
}

// TryLock locks rw for writing if that is possible at once, and tells whether it did.
func (rw *RWMutex) TryLock() bool {
	if rw.readerCount.Load() != 0 || !rw.w.TryLock() {
		return false
	}
	rw.readerCount.Store(-rwmutexWriter)
	return true
}

// Unlock ends the locking for writing. It is a fatal error if rw is not locked for writing. Readers that wait go first.
func (rw *RWMutex) Unlock() {
	readers := rw.readerCount.Add(rwmutexWriter)
	if readers >= rwmutexWriter {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; readers > 0; readers-- {
		semrelease(&rw.readerSem)
	}
	rw.w.Unlock()
}

// RLocker returns a Locker that locks and unlocks rw for reading.
func (rw *RWMutex) RLocker() Locker {
	return (*rlocker)(rw)
}

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }
