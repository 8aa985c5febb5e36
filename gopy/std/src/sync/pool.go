// Pool.

package sync

// A Pool keeps values for later use. Nobody may rely on finding them again. It must not be copied after first use.
type Pool struct {
	noCopy noCopy

	private any   // the value that is taken first, if not nil
	shared  []any // the others, last in first out

	// New makes a value when the pool has none; without New, Get returns nil.
	New func() any
}

// Put adds x to the pool. nil is not added.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	if p.private == nil {
		p.private = x
	} else {
		p.shared = append(p.shared, x)
	}
}

// Get takes a value out of the pool, or makes one with New.
func (p *Pool) Get() any {
	if x := p.private; x != nil {
		p.private = nil
		return x
	}
	if last := len(p.shared) - 1; last >= 0 {
		x := p.shared[last]
		p.shared[last] = nil
		p.shared = p.shared[:last]
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}
