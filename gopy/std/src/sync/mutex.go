// Mutex.
//
// Goroutines are switched only where they park and at the compiler's preemption points, of which the functions here have none: a
// mutex is a few bits that need no atomic operations, and a semaphore. Who holds no lock and finds it free takes it, although
// others may be waiting: that saves switches. A waiter that was woken and came too late asks for the lock to be handed over, so
// that no goroutine waits forever.

package sync

// noCopy makes go vet complain about copies of a struct that has it as a field.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex lets one goroutine at a time pass. The zero value is an unlocked mutex. It must not be copied after first use.
type Mutex struct {
	_  noCopy
	mu mutexState
}

type mutexState struct {
	state int32 // bits below, then the number of goroutines in the semaphore's queue that nobody has taken off
	sema  uint32
}

const (
	mutexLocked   = 1 << iota
	mutexWoken    // a waiter was taken off the queue and has yet to try
	mutexStarving // the first of the queue tried in vain before: it gets the lock from the next Unlock
	mutexWaiter   // the unit of the number of waiters
)

// Lock locks m. If it is locked already, the goroutine waits until it is not.
func (m *Mutex) Lock() {
	if m.mu.state == 0 {
		m.mu.state = mutexLocked
		return
	}
	m.lockSlow()
}

func (m *Mutex) lockSlow() {
	if m.mu.state&mutexLocked == 0 {
		m.mu.state |= mutexLocked
		return
	}
	m.mu.state += mutexWaiter
	semacquire(&m.mu.sema, false, "sync.Mutex.Lock")
	m.mu.state &^= mutexWoken
	if m.mu.state&mutexLocked == 0 {
		m.mu.state |= mutexLocked
		return
	}
	m.mu.state += mutexWaiter
	m.mu.state |= mutexStarving
	semacquire(&m.mu.sema, true, "sync.Mutex.Lock") // returns with the lock held
}

// TryLock locks m if it is unlocked, and tells whether it did.
func (m *Mutex) TryLock() bool {
	if m.mu.state&mutexLocked != 0 {
		return false
	}
	m.mu.state |= mutexLocked
	return true
}

// Unlock unlocks m. It is a fatal error if m is not locked. Any goroutine may unlock it.
func (m *Mutex) Unlock() {
	if m.mu.state == mutexLocked {
		m.mu.state = 0
		return
	}
	m.unlockSlow()
}

func (m *Mutex) unlockSlow() {
	switch state := m.mu.state; {
	case state&mutexLocked == 0:
		fatal("sync: unlock of unlocked mutex")
	case state&mutexStarving != 0: // stays locked, for the waiter
		m.mu.state = state - mutexWaiter - mutexStarving
		semrelease(&m.mu.sema)
	case state >= mutexWaiter && state&mutexWoken == 0:
		m.mu.state = state - mutexWaiter - mutexLocked + mutexWoken
		semrelease(&m.mu.sema)
	default:
		m.mu.state = state - mutexLocked
	}
}
