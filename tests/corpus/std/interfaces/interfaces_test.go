package interfaces

import (
	"crypto"
	"encoding/json"
	"testing"
)

func TestPalette(t *testing.T) {
	in := `{"names":{"#00ff00":"green","#ff0000":"red"},"main":"#0a0b0c","list":["#010203"]}`
	p, err := Read(in)
	if err != nil || p.Names[Color{255, 0, 0}] != "red" || p.Main.B != 12 {
		t.Fatal(p, err)
	}
	out, err := json.Marshal(p)
	if string(out) != in || err != nil {
		t.Error(string(out), err)
	}
	for _, bad := range []string{`{"main": "red"}`, `{"names": {"x": "y"}}`, `{"main": 5}`, `{"list": ["#01"]}`} {
		_, err := Read(bad)
		if err == nil {
			t.Error(bad)
		}
		t.Log(err)
	}
}

func TestSum(t *testing.T) {
	for _, h := range []crypto.Hash{crypto.MD5, crypto.SHA256, crypto.SHA224, crypto.SHA3_256, crypto.Hash(99)} {
		t.Log(Sum(h, "x"))
	}
	defer func() { t.Log(recover()) }()
	crypto.SHA3_512.New()
}
