// Package ns models the namespaces of processes.
package ns

import (
	"fmt"
	"slices"
	"sort"
)

// Kinds are the kinds of namespaces.
var Kinds = []string{"cgroup", "ipc", "mnt", "net", "pid", "time", "user", "uts"}

// A Process has a namespace behind each link: those of /proc/PID/ns.
type Process struct {
	NS map[string]uint64
}

// A Kernel numbers namespaces.
type Kernel struct {
	last uint64
}

// NewKernel makes a kernel.
func NewKernel() *Kernel {
	return &Kernel{last: 4026531833}
}

func (k *Kernel) newNamespace() uint64 {
	k.last++
	return k.last
}

// Start starts the first process, with a namespace of each kind.
func (k *Kernel) Start() *Process {
	p := &Process{NS: map[string]uint64{}}
	for _, kind := range Kinds {
		p.NS[kind] = k.newNamespace()
	}
	p.NS["pid_for_children"] = p.NS["pid"]
	p.NS["time_for_children"] = p.NS["time"]
	return p
}

// Fork starts a child. It is in the namespaces that its parent has for children.
func (k *Kernel) Fork(parent *Process) *Process {
	m := make(map[string]uint64)
	for n, v := range parent.NS {
		m[n] = v
	}
	m["pid"] = m["pid_for_children"]
	return &Process{NS: m}
}

// Unshare gives a process a new namespace of a kind; for pid and time its future children get it.
func (k *Kernel) Unshare(p *Process, kind string) error {
	if !slices.Contains(Kinds, kind) {
		return fmt.Errorf("unknown kind %q", kind)
	}
	if kind == "pid" {
		kind += "_for_children"
	}
	p.NS[kind] = k.newNamespace()
	return nil
}

// Different returns the names of the links that differ, sorted.
func Different(a, b *Process) []string {
	var names []string
	for name, number := range a.NS {
		if b.NS[name] != number {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}
