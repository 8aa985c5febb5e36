// Package cfs schedules tasks fairly.
package cfs

// A Task has a weight and a clock, its virtual run time in milliseconds.
type Task struct {
	Name     string
	Weight   int
	VRuntime int
}

// A Scheduler has tasks, in the order in which they were added.
type Scheduler struct {
	Tasks []*Task
}

// New makes a scheduler without tasks.
func New() *Scheduler {
	return &Scheduler{}
}

// Add adds a task. Its clock begins with the smallest one of the others, or 0 if there are none.
func (s *Scheduler) Add(name string, weight int) {
	clock := 0
	for i, t := range s.Tasks {
		if i == 0 || t.VRuntime < clock {
			clock = t.VRuntime
		}
	}
	if len(s.Tasks) > 0 {
		clock = 0
		for _, t := range s.Tasks {
			clock += t.VRuntime
		}
		clock /= len(s.Tasks)
	}
	s.Tasks = append(s.Tasks, &Task{name, weight, clock})
}

// Run runs n slices of so many milliseconds; the names of the tasks that ran, in order.
func (s *Scheduler) Run(n, slice int) []string {
	var ran []string
	for len(s.Tasks) > 0 && len(ran) < n {
		next := s.Tasks[0]
		for _, t := range s.Tasks {
			if t.VRuntime < next.VRuntime {
				next = t
			}
		}
		next.VRuntime += slice * 1024 / next.Weight
		ran = append(ran, next.Name)
	}
	return ran
}
