// Package informer holds the queue between a watch and the local store.
package informer

// Object is what an informer keeps of a Kubernetes object.
type Object struct {
	Namespace, Name string
	Version         int // its resourceVersion
}

// Key is how the queue and the store call the object.
func (o Object) Key() string { return o.Namespace + "/" + o.Name }

// Delta is one change. Type is "Added", "Updated", "Deleted" or "Sync".
type Delta struct {
	Type   string
	Object Object
	Stale  bool // a deletion that nobody saw: Object is what was known last
}

// Queue collects deltas for each key.
type Queue struct {
	order []string           // the keys that wait, each once
	items map[string][]Delta // what has happened to them
}

// New returns an empty queue.
func New() *Queue { return &Queue{items: map[string][]Delta{}} }

// Add puts a change that the watch reports into the queue.
func (q *Queue) Add(kind string, o Object) { q.add(Delta{kind, o, false}) }

func (q *Queue) add(d Delta) {
	key := d.Object.Key()
	ds := q.items[key]
	if len(ds) == 0 {
		q.order = append(q.order, key)
	} else if d.Type == "Deleted" && ds[len(ds)-1].Type == "Deleted" {
		return
	}
	q.items[key] = append(ds, d)
}

// Pop takes the key that has waited longest, with all its deltas; ok is false when nothing waits.
func (q *Queue) Pop() (key string, deltas []Delta, ok bool) {
	if len(q.order) == 0 {
		return
	}
	key = q.order[0]
	q.order = q.order[1:]
	deltas = q.items[key]
	delete(q.items, key)
	return key, deltas, true
}

// Replace takes in a complete new list, for instance after the watch has broken.
// known are the objects that the local store has.
func (q *Queue) Replace(list, known []Object) {
	in := map[Object]bool{}
	for _, o := range list {
		in[o] = true
		q.Add("Sync", o)
	}
	for _, o := range known {
		if !in[o] {
			q.add(Delta{"Deleted", o, true})
		}
	}
}
