package counter

import (
	"reflect"
	"sync"
	"testing"
	"time"
)

// lockOf returns the lock of a counter, or nil if it has none or more than one: then there is another way to be safe.
func lockOf(c *Counter) sync.Locker {
	var all []sync.Locker
	v := reflect.ValueOf(c).Elem()
	if v.Kind() != reflect.Struct {
		return nil
	}
	for i := range v.NumField() {
		field := v.Field(i).Addr().UnsafePointer()
		switch v.Field(i).Type() {
		case reflect.TypeFor[sync.Mutex]():
			all = append(all, (*sync.Mutex)(field))
		case reflect.TypeFor[sync.RWMutex]():
			all = append(all, (*sync.RWMutex)(field))
		case reflect.TypeFor[*sync.Mutex]():
			all = append(all, *(**sync.Mutex)(field))
		case reflect.TypeFor[*sync.RWMutex]():
			all = append(all, *(**sync.RWMutex)(field))
		}
	}
	if len(all) != 1 {
		return nil
	}
	return all[0]
}

func TestEveryMethodLocks(t *testing.T) {
	c := New()
	lock := lockOf(c)
	if lock == nil {
		return
	}
	for name, method := range map[string]func(){
		"Add": func() { c.Add("a", 1) },
		"Get": func() { c.Get("a") },
		"All": func() { c.All() },
	} {
		lock.Lock()
		done := make(chan bool)
		go func() {
			method()
			close(done)
		}()
		select {
		case <-done:
			t.Errorf("%s does not wait while another goroutine has the lock", name)
			lock.Unlock()
		case <-time.After(100 * time.Millisecond):
			lock.Unlock()
			<-done
		}
	}
}
