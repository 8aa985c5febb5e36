package check

func Other(i int) bool {
	return i != 0 || i != 1
}

func Weekend(day int) bool {
	return day == 6 || day == 7
}

func SmallOrLarge(size int) bool {
	return size == 1 || size == 9
}
