package calendar

func Leap(year int) bool {
	return year%4 == 0
}
