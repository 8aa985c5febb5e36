package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

type Size struct{ Width, Height int }

func (s Size) MarshalXMLAttr(name xml.Name) (xml.Attr, error) {
	return xml.Attr{Name: name, Value: fmt.Sprintf("%dx%d", s.Width, s.Height)}, nil
}

func (s *Size) UnmarshalXMLAttr(a xml.Attr) error {
	_, err := fmt.Sscanf(a.Value, "%dx%d", &s.Width, &s.Height)
	return err
}

type Color string

func (c Color) MarshalXML(e *xml.Encoder, start xml.StartElement) error {
	start.Attr = append(start.Attr, xml.Attr{Name: xml.Name{Local: "code"}, Value: "#" + string(c)})
	return e.EncodeElement(strings.ToUpper(string(c)), start)
}

func (c *Color) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	var s string
	if err := d.DecodeElement(&s, &start); err != nil {
		return err
	}
	*c = Color(strings.ToLower(s) + start.Attr[0].Value)
	return nil
}

type Book struct {
	XMLName   xml.Name  `xml:"book"`
	ID        string    `xml:"id,attr"`
	Size      Size      `xml:"size,attr"`
	Title     string    `xml:"title"`
	Authors   []string  `xml:"authors>author"`
	Publisher string    `xml:"info>publisher"`
	Year      int       `xml:"info>year,omitempty"`
	Price     *float64  `xml:"price"`
	Cover     Color     `xml:"cover"`
	Note      string    `xml:",comment"`
	Added     time.Time `xml:"added"`
	Summary   struct {
		Lang string `xml:"lang,attr"`
		Text string `xml:",cdata"`
	} `xml:"summary"`
	Other []Other `xml:",any"`
}

type Other struct {
	XMLName xml.Name
	Inner   string `xml:",innerxml"`
}

type Library struct {
	Books []Book `xml:"book"`
}

func main() {
	price := 9.5
	book := Book{ID: "b1", Size: Size{2, 3}, Title: "Go & <XML>", Authors: []string{"Ann", "Bob"}, Publisher: "P\"ub\"", Price: &price, Cover: "red", Note: " a note ", Added: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC)}
	book.Summary.Lang, book.Summary.Text = "en", "x < y ]]> z"
	out, err := xml.MarshalIndent(Library{[]Book{book}}, "", "  ")
	fmt.Println(xml.Header+string(out), err)
	var back Library
	fmt.Println(xml.Unmarshal(out, &back))
	b := back.Books[0]
	fmt.Println(b.XMLName, b.ID, b.Size, b.Title, b.Authors, b.Publisher, b.Year, *b.Price, b.Cover, b.Note, b.Added, b.Summary)

	text := `<?xml version="1.0"?>
<!DOCTYPE book [ <!ELEMENT x (y)> ]>
<l:book xmlns:l="urn:l" l:id="7" id="x&#39;1">
	<title>A &amp; B <![CDATA[<raw>]]></title><!-- c -->
	<authors><author>One</author><skip/><author>Two</author></authors>
	<price> 12.25 </price>
	<extra k='v'><deep>1</deep></extra><more/>
</l:book>`
	var one Book
	fmt.Println(xml.Unmarshal([]byte(text), &one))
	fmt.Printf("%v %q %q %q %v %q\n", one.XMLName, one.ID, one.Title, one.Authors, *one.Price, one.Other)

	d := xml.NewDecoder(strings.NewReader(text))
	for {
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		line, column := d.InputPos()
		switch t := t.(type) {
		case xml.StartElement:
			fmt.Println("start", t.Name.Space, t.Name.Local, t.Attr, line, column)
			if t.Name.Local == "extra" {
				fmt.Println(d.Skip())
			}
		case xml.EndElement:
			fmt.Println("end", t.Name.Local)
		case xml.CharData:
			fmt.Printf("text %q\n", strings.TrimSpace(string(t)))
		case xml.Comment:
			fmt.Printf("comment %q\n", t)
		case xml.ProcInst:
			fmt.Printf("instruction %s %q\n", t.Target, t.Inst)
		case xml.Directive:
			fmt.Printf("directive %q\n", t)
		}
	}

	for _, bad := range []string{"", "<a>", "<a></b>", "<a b></a>", "<a b=c/>", "<a>&nope;</a>", "<a>]]></a>", "</a>", "<a/><", "<a\n\n>\n<b></a>", "<1/>", "<!-- -- -->", "<?xml version='2.0'?><a/>", "<?xml version='1.0' encoding='x'?><a/>", "<a>\x01</a>", "<a>\xff</a>", "<book><price>x</price></book>", "<item/>"} {
		err := xml.Unmarshal([]byte(bad), new(Book))
		var syntax *xml.SyntaxError
		fmt.Printf("%q: %v %v\n", bad, err, errors.As(err, &syntax))
	}
	_, err = xml.Marshal(map[string]int{"a": 1})
	fmt.Printf("%v %T\n", err, err)

	e := xml.NewEncoder(os.Stdout)
	e.Indent("", " ")
	root := xml.StartElement{Name: xml.Name{Space: "urn:x", Local: "root"}, Attr: []xml.Attr{{Name: xml.Name{Space: "urn:y", Local: "k"}, Value: "<v>"}}}
	fmt.Println(e.EncodeToken(root), e.EncodeElement(5, xml.StartElement{Name: xml.Name{Local: "n"}}), e.EncodeToken(xml.Comment("c")), e.EncodeToken(xml.EndElement{Name: xml.Name{Local: "other"}}), e.EncodeToken(root.End()), e.Close())
	xml.EscapeText(os.Stdout, []byte("a<b>\n\"'&\t"))
	fmt.Println()

	html := xml.NewDecoder(strings.NewReader("<p>x&nbsp;y<br>z<input checked></p>"))
	html.Strict, html.AutoClose, html.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for t, err := html.Token(); err == nil; t, err = html.Token() {
		fmt.Printf("%T %q\n", t, t)
	}
}

// Output:
// <?xml version="1.0" encoding="UTF-8"?>
// <Library>
//   <book id="b1" size="2x3">
//     <title>Go &amp; &lt;XML&gt;</title>
//     <authors>
//       <author>Ann</author>
//       <author>Bob</author>
//     </authors>
//     <info>
//       <publisher>P&#34;ub&#34;</publisher>
//     </info>
//     <price>9.5</price>
//     <cover code="#red">RED</cover>
//     <!-- a note -->
//     <added>2024-01-02T03:04:05Z</added>
//     <summary lang="en"><![CDATA[x < y ]]]]><![CDATA[> z]]></summary>
//   </book>
// </Library> <nil>
// <nil>
// { book} b1 {2 3} Go & <XML> [Ann Bob] P"ub" 0 9.5 red#red  a note  2024-01-02 03:04:05 +0000 UTC {en x < y ]]> z}
// <nil>
// {urn:l book} "x'1" "A & B <raw>" ["One" "Two"] 12.25 [{{"" "extra"} "<deep>1</deep>"} {{"" "more"} ""}]
// instruction xml "version=\"1.0\""
// text ""
// directive "DOCTYPE book [ <!ELEMENT x (y)> ]"
// text ""
// start urn:l book [{{xmlns l} urn:l} {{urn:l id} 7} {{ id} x'1}] 3 47
// text ""
// start  title [] 4 9
// text "A & B"
// text "<raw>"
// end title
// comment " c "
// text ""
// start  authors [] 5 11
// start  author [] 5 19
// text "One"
// end author
// start  skip [] 5 38
// end skip
// start  author [] 5 46
// text "Two"
// end author
// end authors
// text ""
// start  price [] 6 9
// text "12.25"
// end price
// text ""
// start  extra [{{ k} v}] 7 15
// <nil>
// start  more [] 7 44
// end more
// text ""
// end book
// "": EOF false
// "<a>": expected element type <book> but have <a> false
// "<a></b>": expected element type <book> but have <a> false
// "<a b></a>": XML syntax error on line 1: attribute name without = in element true
// "<a b=c/>": XML syntax error on line 1: unquoted or missing attribute value in element true
// "<a>&nope;</a>": expected element type <book> but have <a> false
// "<a>]]></a>": expected element type <book> but have <a> false
// "</a>": XML syntax error on line 1: unexpected end element </a> true
// "<a/><": expected element type <book> but have <a> false
// "<a\n\n>\n<b></a>": expected element type <book> but have <a> false
// "<1/>": XML syntax error on line 1: invalid XML name: 1 true
// "<!-- -- -->": XML syntax error on line 1: invalid sequence "--" not allowed in comments true
// "<?xml version='2.0'?><a/>": xml: unsupported version "2.0"; only version 1.0 is supported false
// "<?xml version='1.0' encoding='x'?><a/>": xml: encoding "x" declared but Decoder.CharsetReader is nil false
// "<a>\x01</a>": expected element type <book> but have <a> false
// "<a>\xff</a>": expected element type <book> but have <a> false
// "<book><price>x</price></book>": strconv.ParseFloat: parsing "x": invalid syntax false
// "<item/>": expected element type <book> but have <item> false
// xml: unsupported type: map[string]int *xml.UnsupportedTypeError
// <root xmlns="urn:x" xmlns:_="urn:y" _:k="&lt;v&gt;">
//  <n>5</n><!--c-->
// </root><nil> <nil> <nil> xml: end tag </other> does not match start tag <root> <nil> <nil>
// a&lt;b&gt;&#xA;&#34;&#39;&amp;&#x9;
// xml.StartElement {{"" "p"} []}
// xml.CharData "x\u00a0y"
// xml.StartElement {{"" "br"} []}
// xml.EndElement {{"" "br"}}
// xml.CharData "z"
// xml.StartElement {{"" "input"} [{{"" "checked"} "checked"}]}
// xml.EndElement {{"" "input"}}
// xml.EndElement {{"" "p"}}
