package poker

import (
	"strings"
	"testing"
)

func TestBest(t *testing.T) {
	for _, tt := range [][2]string{
		{"4S 5S 7H 8D JC|2S 4C 7S 9H TH|3S 4S 5D 6H JH", "4S 5S 7H 8D JC"},
		{"4S 5H 6C 8D KH|2S 4H 6S 4D JH", "2S 4H 6S 4D JH"},
		{"2S 8H 6S 8D JH|4S 5H 4C 8S 5D", "4S 5H 4C 8S 5D"},
		{"4D AH 3S 2D 5C|2S 3H 4C 5D 6S", "2S 3H 4C 5D 6S"},
		{"4S 5H 5S 5D 5C|3S 4S 5S 6S 7S", "3S 4S 5S 6S 7S"},
		{"3S 4S 5D 6H JH|3H 4H 5C 6C JD", "3S 4S 5D 6H JH|3H 4H 5C 6C JD"},
		{"2H 2C 2S 3D 3C|3H 4H 5H 6H 8H", "2H 2C 2S 3D 3C"},
		{"2H 2C 2S 5D 3C|4H 5D 6H 7C 8H", "4H 5D 6H 7C 8H"},
	} {
		got, err := Best(strings.Split(tt[0], "|")...)
		if s := strings.Join(got, "|"); s != tt[1] || err != nil {
			t.Errorf("%s: %s, %v", tt[0], s, err)
		}
	}
	for _, bad := range []string{"", "2H 3H", "1H 2H 3H 4H 5H", "2X 3H 4H 5H 6H", "2HH 3H 4H 5H 6H"} {
		if _, err := Best(bad); err == nil {
			t.Error(bad)
		} else {
			t.Log(err)
		}
	}
}
