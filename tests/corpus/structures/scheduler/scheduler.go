// Package scheduler runs tasks by their priority.
package scheduler

import "container/heap"

// Task is something to do; higher priorities go first, then earlier ones.
type Task struct {
	Name     string
	Priority int
	number   int
	index    int
}

type queue []*Task

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].Priority != q[j].Priority {
		return q[i].Priority > q[j].Priority
	}
	return q[i].number < q[j].number
}
func (q queue) Swap(i, j int) {
	q[i], q[j] = q[j], q[i]
	q[i].index, q[j].index = i, j
}
func (q *queue) Push(x any) {
	task := x.(*Task)
	task.index = len(*q)
	*q = append(*q, task)
}
func (q *queue) Pop() any {
	old := *q
	task := old[len(old)-1]
	*q = old[:len(old)-1]
	task.index = -1
	return task
}

// Scheduler holds tasks.
type Scheduler struct {
	queue queue
	added int
}

// Add puts a task in.
func (s *Scheduler) Add(name string, priority int) *Task {
	task := &Task{Name: name, Priority: priority, number: s.added}
	s.added++
	heap.Push(&s.queue, task)
	return task
}

// Next takes the most urgent task.
func (s *Scheduler) Next() *Task {
	if len(s.queue) == 0 {
		return nil
	}
	return heap.Pop(&s.queue).(*Task)
}

// Update changes a priority.
func (s *Scheduler) Update(task *Task, priority int) {
	task.Priority = priority
	heap.Fix(&s.queue, task.index)
}

// Cancel takes a task out.
func (s *Scheduler) Cancel(task *Task) { heap.Remove(&s.queue, task.index) }
