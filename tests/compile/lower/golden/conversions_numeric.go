package main

func widen(a int8, b uint8, c int32, d uint32) (int, int, uint64, int64) {
	return int(a), int(b), uint64(c), int64(d)
}

func narrow(a int, b uint64, c int32) (int8, uint16, uint8) { return int8(a), uint16(b), uint8(c) }

func sameWidth(a int, b uint16, c int8) (uint, int16, uint8) { return uint(a), int16(b), uint8(c) }

func toFloat(a int, b uint64, c uint8) (float64, float32, float64) {
	return float64(a), float32(b), float64(c)
}

func fromFloat(x float64, y float32) (int, int32, uint8) { return int(x), int32(x), uint8(y) }

func unsigned(x float64) (uint64, uint32) { return uint64(x), uint32(x) }

func floats(x float64, y float32) (float32, float64) { return float32(x), float64(y) }

func complexes(z complex128) complex64 { return complex64(z) }

func main() {
	println(widen(1, 2, 3, 4))
	println(narrow(5, 6, 7))
	println(sameWidth(8, 9, 10))
	println(toFloat(11, 12, 13))
	println(fromFloat(14, 15))
	println(unsigned(16))
	println(floats(17, 18))
	println(complexes(19))
}
