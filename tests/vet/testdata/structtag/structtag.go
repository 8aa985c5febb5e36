package a

type embedded struct {
	Shared string `json:"shared"`
	Own    string `json:"a"`
}

type s struct {
	A string `json:"a"`
	B string `json: "b"`           // want "^struct field tag `json: \"b\"` not compatible with reflect.StructTag.Get: bad syntax for struct tag value$"
	C string `json:"c`             // want "bad syntax for struct tag value"
	D string `json`                // want "bad syntax for struct tag pair"
	E string `:"e"`                // want "bad syntax for struct tag key"
	F string `json:"f",xml:"f"`    // want "key:\"value\" pairs not separated by spaces"
	G string `json:"g, omitempty"` // want "suspicious space in struct tag value"
	H string `json:"h" xml:"h"`
	I string `json:"a"`            // want "^struct field I repeats json tag \"a\" also at structtag.go:9$"
	j string `json:"j"`            // want "^struct field j has json tag but is not exported$"
	k string `json:"-"`
	l string `json:"-,"`           // want "struct field l has json tag but is not exported"
	M string `xml:" m"`            // want "suspicious space in struct tag value"
	N string `xml:"n o"`
	O string `xml:"n o p"`         // want "suspicious space in struct tag value"
	P string `xml:"p,attr"`
	Q string `xml:"p"`
	R string `xml:"p,attr"`        // want "^struct field R repeats xml attribute tag \"p\" also at structtag.go:24$"
	S string `asn1:"x y"`          // want "suspicious space in struct tag value"
	T string "json:\"t\\xff\""
	U string `other:"x y"`
	V string `json:"v" `
	W string `x:"1"  y:"2"`
	embedded
	X string `json:"shared"`
	y string `xml:"y"`             // want "struct field y has xml tag but is not exported"
}

type dup struct {
	XMLName string `xml:"a"`
	A       string `xml:"a"`
	B, C    string `json:"b"` // want "struct field C repeats json tag \"b\" also at structtag.go:40"
}

type inner1 struct {
	Z string `json:"z"`
}
type inner2 struct {
	Z string `json:"z"`
}
type outer struct {
	inner1
	inner2 // want `struct field Z repeats json tag "z" also at structtag\.go:44`
}

type plainString struct {
	A int "%s" // want "bad syntax for struct tag pair"
}

type base struct {
	V string `json:"v"`
}
type left struct{ base }
type right struct{ base }
type diamond struct {
	left
	right
}
type Base struct {
	V string `json:"v"`
}
type Left struct{ Base }
type Right struct{ Base }
type Diamond struct {
	Left
	Right // want `struct field V repeats json tag "v" also at structtag\.go:68`
}
