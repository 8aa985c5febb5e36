package main

type named []byte

func show(s string) {
	for i, r := range s {
		print(i, ":", r, " ")
	}
	println(len(s), len([]rune(s)))
}

func main() {
	show("héllo, 世界 😀")
	show("a\xffb\xc0\xafc\xe0\x80\x80d\xed\xa0\x80e\xf4\x90\x80\x80f\xf0\x9f\x98")
	println(string(rune(-1)), string(rune(0xD800)), string(rune(0x10FFFF+1)), string(rune(65)), string(rune(0x20AC)))
	println(string([]rune{72, 0x4e16, 0x1F600, -5}))
	words := []string{"", "a", "ab", "abc", "abcdefgh", "abcdefgi", "abcdefghi", "b", "\xff", "é"}
	for _, x := range words {
		for _, y := range words {
			switch {
			case x < y:
				print("<")
			case x == y:
				print("=")
			default:
				print(">")
			}
		}
	}
	println()
	s := ""
	for i := 0; i < 50; i++ {
		s += string(rune('a' + i%26))
		s = s + "-" + s[:1] + "." + "x"
	}
	println(len(s), s[:20])
	b := []byte(s)
	b[0] = 'Z'
	println(s[0], string(b[:3]), string(named("hey")))
	for i := 0; i < 40; i++ {
		t := s[i : i+i]
		if string([]byte(t)) != t || string([]rune(t)) != t {
			panic("conversion")
		}
	}
	println(0.1, 1.0, 1e15, 123456.0, 1234567.0, 1e-4, 0.00001234, 2.2250738585072014e-308, 5e-324, 1.7976931348623157e+308)
	println(1.0/3, 2.0/3, 9007199254740993.0, 4503599627370497.5, 1e22, 1e23, 8.41e21, 5e-320)
	var zero float64
	println(1/zero, -1/zero, zero/zero, -zero, complex(1, -2), complex(zero/zero, 1/zero))
}

// Want:
// 0:104 1:233 3:108 4:108 5:111 6:44 7:32 8:19990 11:30028 14:32 15:128512 19 11
// 0:97 1:65533 2:98 3:65533 4:65533 5:99 6:65533 7:65533 8:65533 9:100 10:65533 11:65533 12:65533 13:101 14:65533 15:65533 16:65533 17:65533 18:102 19:65533 20:65533 21:65533 22 22
// � � � A €
// H世😀�
// =<<<<<<<<<>=<<<<<<<<>>=<<<<<<<>>>=<<<<<<>>>>=<<<<<>>>>>=><<<>>>>><=<<<>>>>>>>=<<>>>>>>>>=>>>>>>>>><=
// 250 a-a.xb-a.xc-a.xd-a.x
// 97 Z-a hey
// 0.1 1 1e+15 123456 1.234567e+06 0.0001 1.234e-05 2.2250738585072014e-308 5e-324 1.7976931348623157e+308
// 0.3333333333333333 0.6666666666666666 9.007199254740992e+15 4.503599627370498e+15 1e+22 1e+23 8.41e+21 5e-320
// +Inf -Inf NaN -0 (1-2i) (NaN+Infi)
