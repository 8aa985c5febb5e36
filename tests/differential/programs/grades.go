package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

var errEmpty = errors.New("no grades")

type student struct {
	name   string
	grades []float64
}

func (s student) average() (float64, error) {
	if len(s.grades) == 0 {
		return 0, errEmpty
	}
	sum := 0.0
	for _, g := range s.grades {
		sum += g
	}
	return sum / float64(len(s.grades)), nil
}

func (s *student) add(grades ...float64) { s.grades = append(s.grades, grades...) }

func best(students []student) (name string, top float64) {
	for i, s := range students {
		a, err := s.average()
		if err != nil {
			continue
		}
		if i == 0 || a > top {
			name, top = s.name, a
		}
	}
	return
}

func main() {
	students := []student{{"Ann", nil}, {name: "Bo", grades: []float64{1, 2.5}}}
	students[0].add(3, 4, 5)
	sort.Slice(students, func(i, j int) bool { return students[i].name < students[j].name })
	name, top := best(students)
	fmt.Printf("%s has %.2f\n", strings.ToUpper(name), top)
}
