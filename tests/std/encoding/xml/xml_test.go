// Compares gopy's encoding/xml with Go's.
package xml_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	our "gopystd/encoding/xml"
)

type Temp float64

func (t Temp) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%g<C", float64(t)), nil }
func (t *Temp) UnmarshalText(b []byte) error {
	if _, err := fmt.Sscanf(string(b), "%g<C", (*float64)(t)); err != nil {
		return errors.New("bad temperature")
	}
	return nil
}

type Address struct {
	City  string `xml:"city"`
	State string `xml:"state,attr,omitempty"`
}

type Embedded struct {
	Inside string
	Both   int `xml:"both"`
}

type Person struct {
	XMLName struct{} `xml:"person"`
	ID      int      `xml:"id,attr"`
	Flag    *bool    `xml:"flag,attr"`
	First   string   `xml:"name>first"`
	Last    string   `xml:"name>last"`
	Deep    []int    `xml:"a>b>c"`
	Other   string   `xml:"a>d"`
	Emails  []string `xml:"email"`
	Addr    *Address `xml:"addr"`
	Addrs   []Address
	Note    string  `xml:",comment"`
	Text    string  `xml:",chardata"`
	Any     []Thing `xml:",any"`
	Rate    float32 `xml:"rate,omitempty"`
	OK      bool
	T       Temp      `xml:"temp"`
	TA      Temp      `xml:"temp,attr"`
	When    time.Time `xml:"when"`
	Raw     []byte
	Skip    int `xml:"-"`
	Embedded
	Iface any
	Strs  []string `xml:"s,attr"`
	NS    string   `xml:"http://ns.example/x item"`
	NSA   string   `xml:"http://ns.example/x key,attr"`
	U     uint8
	Arr   [3]int
	B3    [3]byte
}

type Thing struct {
	Inner string `xml:",innerxml"`
	Key   string `xml:"key,attr"`
}

type Data struct {
	Value string `xml:",cdata"`
	Sub   []Data
}

type Inner struct {
	Raw string `xml:",innerxml"`
	A   string
	Kid *Inner
}

type BadTag struct {
	A string `xml:"a,attr,chardata"`
}
type Conflict2 struct {
	A string `xml:"x>y"`
	B string `xml:"x"`
}
type Trailing struct {
	A string `xml:"a>"`
}

// odd makes a struct of fields with tags that vet would not have.
func odd(tags ...string) any {
	var list []reflect.StructField
	for i, tag := range tags {
		list = append(list, reflect.StructField{Name: "F" + string(rune('A'+i)), Type: reflect.TypeFor[string](), Tag: reflect.StructTag(tag)})
	}
	return reflect.New(reflect.StructOf(list)).Interface()
}

type OmitBad struct {
	A string `xml:",chardata,omitempty"`
}
type Chain struct {
	A string `xml:"a>b,attr"`
}
type Named struct {
	XMLName struct{} `xml:"other"`
}
type Clash struct {
	N Named `xml:"mine"`
}
type BadComment struct {
	C int `xml:",comment"`
}
type Pair[T any] struct{ X T }

var pieces = []string{"<person", "<person>", "</person>", "<a>", "</a>", "<b>", "</b>", "<c>", "</c>", "<name><first>", "</first>", "</name>", "<last>L</last>", " id=\"5\"", " flag='true'", " x", " y=z", ">", "/>", "<", "text", " ", "\n", "\r\n", "&lt;", "&amp;", "&#65;", "&#x41;", "&#0;", "&nbsp;", "&bad;", "&", "]]>", "<![CDATA[x<y]]>", "<!-- c -->", "<!-- -- -->", "<?xml version=\"1.0\"?>", "<?xml version='1.1'?>", "<?xml version='1.0' encoding='latin1'?>", "<?pi data?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!D <!-- c --> '>'>", "<temp>3.5&lt;C</temp>", "<temp>x</temp>", "<email>e@x</email>", "<OK>true</OK>", "<OK>maybe</OK>", "<rate> 2.5 </rate>", "<Addrs state=\"CA\"><city>X</city></Addrs>", "<Raw>ab</Raw>", "<Inside>i</Inside>", "<x:item xmlns:x=\"http://ns.example/x\">n</x:item>", "<item xmlns=\"http://ns.example/x\">n</item>", "<U>300</U>", "<U>3</U>", "<unknown key=\"k\">z<q/></unknown>", "<br>", "é", "\xff", "\x01", "<é>", "<1>", "<a:b:c>", "</", "<!", "<![", "\"", "=", "<when>2024-01-02T03:04:05Z</when>", "<a><b><c>1</c><c>2</c></b><d>o</d></a>", "<addr state='q'/>", "<Kid><A>x</A></Kid>"}

func document(r *rand.Rand) string {
	var s strings.Builder
	if r.Intn(3) > 0 {
		s.WriteString("<person>")
	}
	for range r.Intn(9) {
		s.WriteString(pieces[r.Intn(len(pieces))])
	}
	if r.Intn(3) > 0 {
		s.WriteString("</person>")
	}
	return s.String()
}

func show(err error) string {
	if err == nil {
		return "nil"
	}
	return strings.TrimPrefix(reflect.TypeOf(err).String(), "*") + " " + err.Error()
}

func same(errA, errB error) bool {
	a, b := show(errA), show(errB)
	return a == b || fmt.Sprint(errA) == fmt.Sprint(errB) && strings.HasPrefix(a, "fmt.") || fmt.Sprint(errA) == fmt.Sprint(errB) && strings.HasPrefix(a, "errors.")
}

func reader(kind int, s string) io.Reader {
	switch kind {
	case 0:
		return iotest.OneByteReader(strings.NewReader(s))
	case 1:
		return iotest.DataErrReader(iotest.HalfReader(strings.NewReader(s)))
	case 2:
		return bytes.NewBufferString(s)
	}
	return strings.NewReader(s)
}

func TestTokens(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	charset := func(name string, in io.Reader) (io.Reader, error) {
		if name != "latin1" {
			return nil, errors.New("unknown charset")
		}
		return in, nil
	}
	for range 30000 {
		s := document(r)
		kind := r.Intn(4)
		a, b := xml.NewDecoder(reader(kind, s)), our.NewDecoder(reader(kind, s))
		if r.Intn(3) == 0 {
			a.Strict, b.Strict = false, false
			a.AutoClose, b.AutoClose = xml.HTMLAutoClose, our.HTMLAutoClose
			a.Entity, b.Entity = xml.HTMLEntity, our.HTMLEntity
		}
		if r.Intn(3) == 0 {
			a.CharsetReader, b.CharsetReader = charset, charset
			a.DefaultSpace, b.DefaultSpace = "default", "default"
		}
		raw := r.Intn(3) == 0
		for range 30 {
			var x, y any
			var errX, errY error
			if raw {
				x, errX = a.RawToken()
				y, errY = b.RawToken()
			} else {
				x, errX = a.Token()
				y, errY = b.Token()
			}
			la, ca := a.InputPos()
			lb, cb := b.InputPos()
			if fmt.Sprintf("%T %q", x, x) != fmt.Sprintf("%T %q", y, y) || !same(errX, errY) || a.InputOffset() != b.InputOffset() || la != lb || ca != cb {
				t.Fatalf("%q: %T %q %s %d %d\nours %T %q %s %d %d", s, x, x, show(errX), la, ca, y, y, show(errY), lb, cb)
			}
			if errX != nil {
				break
			}
			if fmt.Sprint(xml.CopyToken(x)) != fmt.Sprint(our.CopyToken(y)) {
				t.Fatal("CopyToken")
			}
			if r.Intn(12) == 0 && !raw {
				if errX, errY := a.Skip(), b.Skip(); !same(errX, errY) {
					t.Fatalf("%q: %v, ours %v", s, errX, errY)
				}
			}
		}
	}
}

var makers = []func() any{
	func() any { return new(Person) }, func() any { return new(Person) }, func() any { return new(Person) }, func() any { return new(Person) }, func() any { return new(Thing) }, func() any { return new(Data) }, func() any { return new(Inner) },
	func() any { return new(string) }, func() any { return new(int) }, func() any { return new([]string) }, func() any { return new([]Inner) }, func() any { return new(*Address) }, func() any { return new(Temp) }, func() any { return new(any) }, func() any { return new([]byte) },
	func() any { return new(BadTag) }, func() any { return odd(`xml:"x"`, `xml:"x"`) }, func() any { return new(Named) }, func() any { return new(map[string]int) }, func() any { return new(chan int) }, func() any { return Person{} }, func() any { return (*Person)(nil) }, func() any { return nil },
	func() any { var p any = new(Person); return &p }, func() any {
		return new(struct {
			B []string `xml:"a>b"`
			C string   `xml:",chardata"`
		})
	},
	func() any {
		return new(struct {
			A []string `xml:",any,attr"`
			K string   `xml:"key,attr"`
		})
	},
}

func TestUnmarshal(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 40000 {
		s := document(r)
		make := makers[r.Intn(len(makers))]
		a, b := make(), make()
		errA, errB := xml.Unmarshal([]byte(s), a), our.Unmarshal([]byte(s), b)
		if !same(errA, errB) || dump(a) != dump(b) {
			t.Fatalf("%T %q: %s %s\nours %s %s", a, s, dump(a), show(errA), dump(b), show(errB))
		}
		x, errX := xml.Marshal(a)
		y, errY := our.Marshal(b)
		if string(x) != string(y) || !same(errX, errY) {
			t.Fatalf("%s:\n%s %s\nours\n%s %s", dump(a), x, show(errX), y, show(errY))
		}
	}
}

func dump(v any) string {
	s := fmt.Sprintf("%+v", v)
	if p, ok := v.(*Person); ok && p != nil {
		s = fmt.Sprintf("%+v %+v", *p, p.Addr)
		if p.Flag != nil {
			s += fmt.Sprint(*p.Flag)
		}
		p2 := *p
		p2.Addr, p2.Flag = nil, nil
		s = fmt.Sprintf("%+v%+v", p2, p.Addr)
	} else if p, ok := v.(**Address); ok && *p != nil {
		s = fmt.Sprintf("%+v", **p)
	} else if strings.HasPrefix(s, "0x") || strings.Contains(s, "0x") {
		s = "pointer"
	}
	return s
}

func TestMarshal(t *testing.T) {
	yes := true
	n := 5
	values := []any{nil, 1, "a<b>\"&'\t\n\r\x00\xff\ufffd\U0010ffffé", true, 1.5, float32(0.1), []int{1, 2}, []string{}, []byte("x<y"), [3]byte{1, 'a', '<'}, [2]int{1, 2}, &n, (*int)(nil), Temp(1), []Temp{1, 2}, map[string]int{}, make(chan int), func() {}, complex(1, 2), struct{ A int }{1}, []struct{ A int }{{1}},
		Person{}, &Person{ID: 1, Flag: &yes, First: "f", Last: "l", Deep: []int{1, 2}, Other: "o", Emails: []string{"a", "b"}, Addr: &Address{"C", "S"}, Addrs: []Address{{"x", ""}}, Note: "note-", Text: "t<", Any: []Thing{{"<in/>", "k"}}, Rate: 1, OK: true, T: 2, TA: 3, Raw: []byte("raw"), Embedded: Embedded{"i", 2}, Iface: "x", Strs: []string{"p", "q"}, NS: "ns", NSA: "nsa", U: 7},
		Person{Iface: &Address{City: "c"}}, Person{Note: "a--b"}, Thing{"<b>x</b>", "k"}, Data{"a]]>b", []Data{{"", nil}, {"c", nil}}}, Inner{Raw: "<A>r</A>"}, BadTag{}, odd(`xml:"x"`, `xml:"x"`), Conflict2{}, Trailing{}, odd(`xml:"space "`), OmitBad{}, Chain{}, Named{}, Clash{}, BadComment{}, Pair[int]{1}, Pair[Pair[string]]{}, time.Unix(0, 0).UTC(), &Embedded{"a", 1},
		struct {
			A string `xml:"a>b>c"`
			B string `xml:"a>b>d"`
			C string `xml:"a>e"`
			D *int   `xml:"z>y"`
			E string `xml:",innerxml"`
		}{"1", "2", "3", nil, "<raw>"},
		struct {
			XMLName struct{} `xml:"urn:a root"`
			A       string   `xml:"urn:b x,attr"`
			B       string   `xml:"urn:c/xmlfoo x,attr"`
			C       string   `xml:"urn:c2/xmlfoo x,attr"`
			D       string   `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
			E       struct {
				F string `xml:"urn:b y,attr"`
			}
		}{},
	}
	for _, v := range values {
		for kind := range 4 {
			var x, y []byte
			var errX, errY error
			if kind == 0 {
				x, errX = xml.Marshal(v)
				y, errY = our.Marshal(v)
			} else {
				prefix, indent := []string{"", "", "> ", "-"}[kind], []string{"", "\t", "  ", ""}[kind]
				x, errX = xml.MarshalIndent(v, prefix, indent)
				y, errY = our.MarshalIndent(v, prefix, indent)
			}
			if string(x) != string(y) || !same(errX, errY) {
				t.Errorf("%T:\n%s %s\nours\n%s %s", v, x, show(errX), y, show(errY))
			}
		}
	}
	type names struct {
		A xml.Name
	}
	type ours struct {
		A our.Name
	}
	x, _ := xml.Marshal(names{xml.Name{Space: "s", Local: "l"}})
	y, _ := our.Marshal(ours{our.Name{Space: "s", Local: "l"}})
	if strings.ReplaceAll(string(y), "ours", "names") != string(x) {
		t.Errorf("%s, ours %s", x, y)
	}
}

func TestEncoder(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	local := []string{"a", "b", "c", "", "xml"}
	spaces := []string{"", "", "", "urn:x", "http://e.x/y/", "http://e.x/z/y", "http://www.w3.org/XML/1998/namespace"}
	for range 20000 {
		var a, b bytes.Buffer
		ea, eb := xml.NewEncoder(&a), our.NewEncoder(&b)
		if r.Intn(2) == 0 {
			ea.Indent(">", " ")
			eb.Indent(">", " ")
		}
		var log strings.Builder
		for range r.Intn(10) {
			var x, y any
			n, s := local[r.Intn(5)], spaces[r.Intn(7)]
			switch r.Intn(9) {
			case 0, 1, 2:
				p, q := xml.StartElement{Name: xml.Name{Space: s, Local: n}}, our.StartElement{Name: our.Name{Space: s, Local: n}}
				for range r.Intn(3) {
					n, s := local[r.Intn(5)], spaces[r.Intn(7)]
					p.Attr = append(p.Attr, xml.Attr{Name: xml.Name{Space: s, Local: n}, Value: "v\n"})
					q.Attr = append(q.Attr, our.Attr{Name: our.Name{Space: s, Local: n}, Value: "v\n"})
				}
				x, y = p, q
			case 3, 4:
				x, y = xml.EndElement{Name: xml.Name{Space: s, Local: n}}, our.EndElement{Name: our.Name{Space: s, Local: n}}
			case 5:
				x, y = xml.CharData("t<\n"), our.CharData("t<\n")
			case 6:
				text := []string{"c", "-->", "<!", "?>", "<'>'>", "<!-- > -->", "<a>", ">", "'"}[r.Intn(9)]
				x, y = xml.Comment(text), our.Comment(text)
				if r.Intn(2) == 0 {
					x, y = xml.Directive(text), our.Directive(text)
				}
			case 7:
				x, y = xml.ProcInst{Target: n, Inst: []byte(s)}, our.ProcInst{Target: n, Inst: []byte(s)}
			case 8:
				v := Address{"x", "y"}
				errX, errY := ea.EncodeElement(v, xml.StartElement{Name: xml.Name{Local: n}}), eb.EncodeElement(v, our.StartElement{Name: our.Name{Local: n}})
				if !same(errX, errY) {
					t.Fatalf("%s, ours %s", show(errX), show(errY))
				}
				continue
			}
			fmt.Fprintf(&log, "%T %v\n", x, x)
			errX, errY := ea.EncodeToken(x), eb.EncodeToken(y)
			if !same(errX, errY) {
				t.Fatalf("%s%s, ours %s", log.String(), show(errX), show(errY))
			}
		}
		errX, errY := ea.Close(), eb.Close()
		if a.String() != b.String() || !same(errX, errY) {
			t.Fatalf("%s%s %s\nours %s %s", log.String(), a.String(), show(errX), b.String(), show(errY))
		}
		if errX, errY := ea.EncodeToken(xml.CharData("x")), eb.EncodeToken(our.CharData("x")); !same(errX, errY) {
			t.Fatalf("%s, ours %s", show(errX), show(errY))
		}
	}
	if !reflect.DeepEqual(xml.HTMLEntity, our.HTMLEntity) || !reflect.DeepEqual(xml.HTMLAutoClose, our.HTMLAutoClose) || xml.Header != our.Header {
		t.Error("tables")
	}
}

func TestNames(t *testing.T) {
	for r := rune(0x20); r < 0x11000; r++ {
		for _, s := range []string{"<" + string(r) + "/>", "<a" + string(r) + "/>"} {
			_, errA := xml.NewDecoder(strings.NewReader(s)).Token()
			_, errB := our.NewDecoder(strings.NewReader(s)).Token()
			if (errA == nil) != (errB == nil) {
				t.Fatalf("%q %v %v", s, errA, errB)
			}
		}
	}
}
