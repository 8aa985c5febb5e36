package a

import (
	"encoding/asn1"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
)

type t struct{ A int }

func (t) Decode(x t) {}

func decode(data []byte, dec *json.Decoder, g *gob.Decoder, x *xml.Decoder) {
	var v t
	p := &v
	var i any = v
	var m map[string]int
	json.Unmarshal(data, v) // want "^call of Unmarshal passes non-pointer as second argument$"
	json.Unmarshal(data, &v)
	json.Unmarshal(data, p)
	json.Unmarshal(data, i)
	json.Unmarshal(data, m) // want "call of Unmarshal passes non-pointer as second argument"
	xml.Unmarshal(data, v)  // want "call of Unmarshal passes non-pointer as second argument"
	asn1.Unmarshal(data, v) // want "call of Unmarshal passes non-pointer as second argument"
	dec.Decode(v)           // want "^call of Decode passes non-pointer$"
	dec.Decode(&v)
	g.Decode(v) // want "call of Decode passes non-pointer"
	x.Decode(v) // want "call of Decode passes non-pointer"
	v.Decode(v)
	json.Unmarshal(both())
}

func generic[T any](data []byte, v T) {
	json.Unmarshal(data, v)
}

func both() ([]byte, any) { return nil, nil }
