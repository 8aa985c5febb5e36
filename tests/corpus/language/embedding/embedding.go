// Package embedding puts types into types.
package embedding

import (
	"fmt"
	"strings"
)

// Animal is embedded.
type Animal struct {
	Name  string
	Sound string
}

// Speak makes a noise.
func (a *Animal) Speak() string { return a.Name + ": " + a.Sound }

// Rename changes the name.
func (a *Animal) Rename(name string) { a.Name = name }

// Walker walks.
type Walker interface{ Walk() string }

type legs int

func (l legs) Walk() string { return strings.Repeat("tap ", int(l)) }

// Dog is an animal that walks.
type Dog struct {
	Animal
	Walker
	tricks map[string]int
}

// Speak hides the animal's.
func (d *Dog) Speak() string { return strings.ToUpper(d.Animal.Speak()) }

// NewDog makes a dog.
func NewDog(name string) *Dog {
	return &Dog{Animal{name, "woof"}, legs(4), map[string]int{}}
}

// Learn counts tricks.
func (d *Dog) Learn(tricks ...string) int {
	for _, trick := range tricks {
		d.tricks[trick]++
	}
	return len(d.tricks)
}

// Robot has a pointer inside.
type Robot struct {
	*Dog
	Serial int
}

func (r Robot) String() string { return fmt.Sprintf("#%d %s", r.Serial, r.Dog.Speak()) }
