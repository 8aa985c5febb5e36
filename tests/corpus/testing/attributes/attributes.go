// Package attributes is described by its tests.
package attributes

// Level of a game.
func Level(points int) int {
	level := 1
	for need := 100; points >= need; need *= 2 {
		points -= need
		level++
	}
	return level
}
