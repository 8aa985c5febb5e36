package huffman

import (
	"fmt"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	for text, bits := range map[string]int{"": 0, "aaa": 3, "abracadabra": 23, "héé世": 6, "ab": 2} {
		codes := Codes(text)
		packed := Encode(text, codes)
		if len(packed) != bits {
			t.Errorf("%q: %d bits", text, len(packed))
		}
		if back, err := Decode(packed, codes); back != text || err != nil {
			t.Errorf("%q: %q, %v", text, back, err)
		}
	}
	codes := Codes("abracadabra")
	if back, err := Decode("01", codes); back != "a" || err == nil || err.Error() != "1 bits left" {
		t.Error(back, err)
	}
}

func ExampleTable() {
	fmt.Println(Table(Codes("abracadabra")))
	// Output:
	// 0 'a'
	// 10 'r'
	// 110 'b'
	// 1110 'c'
	// 1111 'd'
}
