// Package xmlfeed reads and writes feeds.
package xmlfeed

import (
	"encoding/xml"
	"io"
	"strings"
	"time"
)

// Feed is a list of entries.
type Feed struct {
	XMLName xml.Name `xml:"rss"`
	Version string   `xml:"version,attr"`
	Title   string   `xml:"channel>title"`
	Items   []Item   `xml:"channel>item"`
}

// Item is an entry.
type Item struct {
	Title    string   `xml:"title"`
	Link     string   `xml:"link"`
	Date     string   `xml:"pubDate,omitempty"`
	Category []string `xml:"category"`
	Note     string   `xml:",comment"`
}

// Parse reads a feed.
func Parse(r io.Reader) (*Feed, error) {
	f := new(Feed)
	return f, xml.NewDecoder(r).Decode(f)
}

// Newest returns the item with the latest date.
func (f *Feed) Newest() (newest Item) {
	var latest time.Time
	for _, item := range f.Items {
		if date, err := time.Parse(time.RFC1123Z, item.Date); err == nil && date.After(latest) {
			latest, newest = date, item
		}
	}
	return newest
}

// Outline lists the elements, indented.
func Outline(text string) (string, error) {
	dec := xml.NewDecoder(strings.NewReader(text))
	var b strings.Builder
	depth := 0
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return b.String(), err
		}
		switch t := token.(type) {
		case xml.StartElement:
			b.WriteString(strings.Repeat(" ", depth) + t.Name.Local)
			for _, a := range t.Attr {
				b.WriteString(" " + a.Name.Local + "=" + a.Value)
			}
			b.WriteString("\n")
			depth++
		case xml.EndElement:
			depth--
		}
	}
}
