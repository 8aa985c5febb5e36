// Map: an ordinary map, as operations on it are not interrupted.

package sync

// A Map is a map[any]any that goroutines may use without locking. The zero value is empty. It must not be copied after first use.
type Map struct {
	_ noCopy

	m map[any]any
}

// Load returns the value for the key, or nil, and whether there is one.
func (m *Map) Load(key any) (value any, ok bool) {
	value, ok = m.m[key]
	return value, ok
}

// Store sets the value for the key.
func (m *Map) Store(key, value any) {
	if m.m == nil {
		m.m = make(map[any]any)
	}
	m.m[key] = value
}

// Clear deletes all keys.
func (m *Map) Clear() {
	clear(m.m)
}

// LoadOrStore returns the value for the key if there is one; otherwise it stores and returns the given one. loaded tells which.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if actual, loaded = m.m[key]; loaded {
		return actual, true
	}
	m.Store(key, value)
	return value, false
}

// LoadAndDelete deletes the key and returns its value, and whether there was one.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	value, loaded = m.m[key]
	delete(m.m, key)
	return value, loaded
}

// Delete deletes the key.
func (m *Map) Delete(key any) {
	delete(m.m, key)
}

// Swap sets the value for the key and returns the one before, and whether there was one.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	previous, loaded = m.m[key]
	m.Store(key, value)
	return previous, loaded
}

// CompareAndSwap sets the value for the key to new if there is one that equals old, which must be comparable.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	if value, ok := m.m[key]; !ok || value != old {
		return false
	}
	m.m[key] = new
	return true
}

// CompareAndDelete deletes the key if its value equals old, which must be comparable.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	if value, ok := m.m[key]; !ok || value != old {
		return false
	}
	delete(m.m, key)
	return true
}

// Range calls f for the keys and values, in no particular order, until it returns false. f may use m: no key is visited twice, but
// those that are stored or deleted meanwhile may be visited or not.
func (m *Map) Range(f func(key, value any) bool) {
	for key, value := range m.m {
		if !f(key, value) {
			break
		}
	}
}
