// Package mathfuncs has formulas of geometry and of money.
package mathfuncs

import (
	"errors"
	"math"
)

// ErrTriangle is returned for sides that do not meet.
var ErrTriangle = errors.New("no triangle")

// Heron returns the area of a triangle.
func Heron(a, b, c float64) (float64, error) {
	if a+b <= c || a+c <= b || b+c <= a {
		return math.NaN(), ErrTriangle
	}
	s := (a + b + c) / 2
	return math.Sqrt(s * (s - a) * (s - b) * (s - c)), nil
}

// Distance returns the way between two places on the earth in kilometres.
func Distance(lat1, lon1, lat2, lon2 float64) float64 {
	const rad, radius = math.Pi / 180, 6371
	h := math.Pow(math.Sin((lat2-lat1)*rad/2), 2) +
		math.Cos(lat1*rad)*math.Cos(lat2*rad)*math.Pow(math.Sin((lon2-lon1)*rad/2), 2)
	return 2 * radius * math.Asin(math.Sqrt(h))
}

// Interest returns what a sum grows to, rounded to cents.
func Interest(sum, percent float64, years int) float64 {
	return math.Round(sum*math.Pow(1+percent/100, float64(years))*100) / 100
}

// Years returns how long a sum takes to reach a goal.
func Years(sum, goal, percent float64) int {
	return int(math.Ceil(math.Log(goal/sum) / math.Log1p(percent/100)))
}
