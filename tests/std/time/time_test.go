// Compares gopy's time with Go's over random times, layouts, texts and zones.
package time_test

import (
	"archive/zip"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"testing"
	"time"

	our "gopystd/time"
)

func attempt(f func() any) (text string) {
	defer func() {
		if e := recover(); e != nil {
			text = fmt.Sprintf("panic: %v", e)
		}
	}()
	return fmt.Sprint(f())
}

// A pair is the same moment in both packages.
type pair struct {
	want time.Time
	got  our.Time
}

type place struct {
	want *time.Location
	got  *our.Location
}

var places = func() []place {
	time.Local = time.FixedZone("CET", 3600)
	list := []place{
		{time.UTC, our.UTC}, {time.UTC, our.UTC}, {time.Local, our.Local},
		{time.FixedZone("EST", -5*3600), our.FixedZone("EST", -5*3600)}, {time.FixedZone("", 5400), our.FixedZone("", 5400)},
		{time.FixedZone("LMT", 561), our.FixedZone("LMT", 561)}, {time.FixedZone("W", -30), our.FixedZone("W", -30)},
		{time.FixedZone("Far", 100*3600), our.FixedZone("Far", 100*3600)}, {time.FixedZone("X", -25*3600-61), our.FixedZone("X", -25*3600-61)},
		{time.FixedZone("", -12*3600), our.FixedZone("", -12*3600)}, {time.FixedZone("", 14*3600), our.FixedZone("", 14*3600)},
	}
	for _, name := range zoneNames {
		data := zoneFile(name)
		if data == "" {
			continue
		}
		our.ZoneData[name] = data
		want, err1 := time.LoadLocationFromTZData(name, []byte(data))
		got, err2 := our.LoadLocation(name)
		if err1 != nil || err2 != nil {
			panic(fmt.Sprint(name, err1, err2))
		}
		list = append(list, place{want, got})
	}
	return list
}()

var zoneNames = []string{"Europe/Paris", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "Europe/Dublin", "Africa/Casablanca",
	"America/Sao_Paulo", "Pacific/Apia", "Asia/Tehran", "America/Nuuk", "EST5EDT", "Etc/GMT+5", "Antarctica/Troll", "Asia/Gaza"}

func zoneFile(name string) string {
	for _, root := range []string{os.Getenv("GOROOT"), os.Getenv("ZONEROOT")} {
		archive, err := zip.OpenReader(filepath.Join(root, "lib", "time", "zoneinfo.zip"))
		if err != nil {
			continue
		}
		defer archive.Close()
		if file, err := archive.Open(name); err == nil {
			data, _ := io.ReadAll(file)
			return string(data)
		}
	}
	data, _ := os.ReadFile("/usr/share/zoneinfo/" + name)
	return string(data)
}

func randomPair(random *rand.Rand) pair {
	p := places[random.Intn(len(places))]
	var sec, nsec int64
	switch random.Intn(8) {
	case 0:
		sec = random.Int63() - 1<<62
	case 1, 2:
		sec = random.Int63n(1<<37) - 1<<36
	case 3:
		sec = time.Date(1970+random.Intn(80), time.Month(1+random.Intn(13)), 1, 0, 0, 0, 0, p.want).Unix() + int64(random.Intn(3)-1)
	default:
		sec = random.Int63n(1 << 32)
	}
	switch random.Intn(4) {
	case 0:
		nsec = random.Int63n(1e9)
	case 1:
		nsec = random.Int63n(1e3) * 1e6
	case 2:
		nsec = random.Int63()
	}
	return pair{time.Unix(sec, nsec).In(p.want), our.Unix(sec, nsec).In(p.got)}
}

func date(random *rand.Rand) (pair, string) {
	p := places[random.Intn(len(places))]
	n := []int{1900 + random.Intn(200), random.Intn(12) + 1, random.Intn(31) + 1, random.Intn(24), random.Intn(60), random.Intn(60), random.Intn(1e9)}
	if random.Intn(3) == 0 {
		n[random.Intn(7)] += random.Intn(1<<20) - 1<<19
	}
	if random.Intn(3) == 0 {
		n[random.Intn(7)] = random.Intn(100000) - 50000
	}
	return pair{time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], n[6], p.want),
		our.Date(n[0], our.Month(n[1]), n[2], n[3], n[4], n[5], n[6], p.got)}, fmt.Sprint(n, p.want)
}

func words(values ...any) string { return fmt.Sprint(values...) }

func (p pair) check(t *testing.T, what string) {
	t.Helper()
	a, b := p.want, p.got
	y1, w1 := a.ISOWeek()
	y2, w2 := b.ISOWeek()
	h1, m1, s1 := a.Clock()
	h2, m2, s2 := b.Clock()
	n1, o1 := a.Zone()
	n2, o2 := b.Zone()
	start1, end1 := a.ZoneBounds()
	start2, end2 := b.ZoneBounds()
	want := words(a, a.Unix(), a.UnixMilli(), a.UnixMicro(), a.UnixNano(), a.Year(), a.Month(), a.Day(), a.Weekday(), a.YearDay(), y1, w1, h1, m1, s1,
		a.Hour(), a.Minute(), a.Second(), a.Nanosecond(), n1, o1, start1, end1, a.IsDST(), a.IsZero())
	got := words(b, b.Unix(), b.UnixMilli(), b.UnixMicro(), b.UnixNano(), b.Year(), b.Month(), b.Day(), b.Weekday(), b.YearDay(), y2, w2, h2, m2, s2,
		b.Hour(), b.Minute(), b.Second(), b.Nanosecond(), n2, o2, start2, end2, b.IsDST(), b.IsZero())
	if want != got {
		t.Fatalf("%s:\n got %s\nwant %s", what, got, want)
	}
}

func TestTimes(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	if len(places) < 15 {
		t.Log("no time zone database")
	}
	for range 20000 {
		p := randomPair(random)
		p.check(t, "Unix")
		if want, got := fmt.Sprintf("%#v", p.want), fmt.Sprintf("%#v", p.got); want != got && p.want.Location() != time.Local {
			t.Fatalf("%s, want %s", got, want)
		}
		p, what := date(random)
		p.check(t, what)
		y, m, d := random.Intn(200)-100, random.Intn(50)-25, random.Intn(1000)-500
		pair{p.want.AddDate(y, m, d), p.got.AddDate(y, m, d)}.check(t, "AddDate")
		pair{p.want.UTC(), p.got.UTC()}.check(t, "UTC")
		pair{p.want.Local(), p.got.Local()}.check(t, "Local")
		n := random.Int63() >> random.Intn(60)
		pair{time.UnixMilli(n), our.UnixMilli(n)}.check(t, "UnixMilli")
		pair{time.UnixMicro(-n), our.UnixMicro(-n)}.check(t, "UnixMicro")
	}
	pair{time.Time{}, our.Time{}}.check(t, "zero")
	for _, n := range []int64{-1 << 63, 1<<63 - 1, 0, -1} {
		pair{time.Unix(n, 0), our.Unix(n, 0)}.check(t, "extreme")
	}
	if got := attempt(func() any { return our.Date(1, 1, 1, 1, 1, 1, 1, nil) }); got != "panic: time: missing Location in call to Date" {
		t.Error(got)
	}
	if got := attempt(func() any { return our.Unix(0, 0).In(nil) }); got != "panic: time: missing Location in call to Time.In" {
		t.Error(got)
	}
}

func randomDuration(random *rand.Rand) time.Duration {
	d := time.Duration(random.Uint64()) >> random.Intn(64)
	switch random.Intn(8) {
	case 0:
		return d / 1e6 * 1e6
	case 1:
		return d / 1e9 * 1e9
	case 2:
		return []time.Duration{0, -1 << 63, 1<<63 - 1, 1, -1, time.Hour, time.Minute, 24 * time.Hour, 1500 * time.Millisecond}[random.Intn(9)]
	}
	return d
}

func TestArithmetic(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for range 30000 {
		p, q, d := randomPair(random), randomPair(random), randomDuration(random)
		e := our.Duration(d)
		pair{p.want.Add(d), p.got.Add(e)}.check(t, "Add")
		pair{p.want.Round(d), p.got.Round(e)}.check(t, words("Round ", p.want, d))
		pair{p.want.Truncate(d), p.got.Truncate(e)}.check(t, words("Truncate", p.want, d))
		if random.Intn(2) == 0 {
			q = pair{p.want.Add(d), p.got.Add(e)}
		}
		want := words(p.want.Sub(q.want), p.want.Compare(q.want), p.want.Before(q.want), p.want.After(q.want), p.want.Equal(q.want))
		got := words(p.got.Sub(q.got), p.got.Compare(q.got), p.got.Before(q.got), p.got.After(q.got), p.got.Equal(q.got))
		if want != got {
			t.Fatalf("%v and %v: %s, want %s", p.want, q.want, got, want)
		}
	}
}

func TestDurations(t *testing.T) {
	random := rand.New(rand.NewSource(3))
	units := []string{"ns", "us", "µs", "μs", "ms", "s", "m", "h", "d", "", ".", "-", "é\x80\"", "1", "9223372036854775808", "0.0000000000000000000000001", "99999999999999999999"}
	for range 50000 {
		d, m := randomDuration(random), randomDuration(random)
		e, n := our.Duration(d), our.Duration(m)
		want := words(d, int64(d.Round(m)), int64(d.Truncate(m)), d.Abs(), d.Seconds(), d.Minutes(), d.Hours(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds())
		got := words(e, int64(e.Round(n)), int64(e.Truncate(n)), e.Abs(), e.Seconds(), e.Minutes(), e.Hours(), e.Milliseconds(), e.Microseconds(), e.Nanoseconds())
		if want != got {
			t.Fatalf("%s, want %s", got, want)
		}
		s := d.String()
		if random.Intn(2) == 0 {
			s = ""
			for range random.Intn(4) {
				s += fmt.Sprint(random.Intn(1000)) + []string{"", ".", ".5", ".000000000123"}[random.Intn(4)] + units[random.Intn(len(units))]
			}
			if random.Intn(3) == 0 {
				s = units[random.Intn(len(units))] + s
			}
		}
		d, err1 := time.ParseDuration(s)
		e, err2 := our.ParseDuration(s)
		if int64(d) != int64(e) || fmt.Sprint(err1) != fmt.Sprint(err2) {
			t.Fatalf("ParseDuration(%q): %v %v, want %v %v", s, e, err2, d, err1)
		}
	}
	for i := range 10 {
		if fmt.Sprint(our.Month(i-1), our.Weekday(i-1), our.Month(-i*1000), our.Month(i+7)) != fmt.Sprint(time.Month(i-1), time.Weekday(i-1), time.Month(-i*1000), time.Month(i+7)) {
			t.Error("names", i)
		}
	}
}

var elements = []string{"2006", "06", "_2006", "Jan", "January", "01", "1", "Mon", "Monday", "2", "_2", "02", "__2", "002", "15", "3", "03", "PM", "pm", "4", "04",
	"5", "05", "05", "05", "MST", "-0700", "-07:00", "-07", "-070000", "-07:00:00", "Z0700", "Z07:00", "Z07", "Z070000", "Z07:00:00", ".000", ",000", ".999", ",9",
	".0000000000000", ".99999999999", ".00x", "-", ":", " ", "  ", "T", "x", "é", "Month", "0", "_", "07", "Z", "Jane", "\x00\"", ".", ",", "M", "200", "P"}

var layouts = []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339,
	time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly}

var ourLayouts = []string{our.Layout, our.ANSIC, our.UnixDate, our.RubyDate, our.RFC822, our.RFC822Z, our.RFC850, our.RFC1123, our.RFC1123Z, our.RFC3339,
	our.RFC3339Nano, our.Kitchen, our.Stamp, our.StampMilli, our.StampMicro, our.StampNano, our.DateTime, our.DateOnly, our.TimeOnly}

var pieces = []string{"24", "60", "61", "13", "00", "99", "-", "+", " ", ".", ",5", ".123456789123", "Z", "UTC", "GMT+5", "GMT-24", "GMT", "CET", "CEST", "EST", "WITA", "ABCD",
	"ABCDT", "ABCDEF", "MeST", "+03", "-99", "AM", "pm", "feb", "FRI", "é", "x", "366", "060", "31", "30", "29", "1", "2", "+25:00", "-00:00:01", ".-12", ".+12"}

func TestFormatParse(t *testing.T) {
	if fmt.Sprint(layouts) != fmt.Sprint(ourLayouts) {
		t.Error("layouts differ")
	}
	random := rand.New(rand.NewSource(4))
	failures, successes := 0, 0
	for range 150000 {
		layout := layouts[random.Intn(len(layouts))]
		if random.Intn(3) > 0 {
			layout = ""
			for range random.Intn(7) {
				layout += elements[random.Intn(len(elements))]
				if random.Intn(3) > 0 {
					layout += []string{" ", "-", ":", "/"}[random.Intn(4)]
				}
			}
		}
		p := randomPair(random)
		value := p.want.Format(layout)
		if got := p.got.Format(layout); got != value {
			t.Fatalf("Format(%q): %q, want %q", layout, got, value)
		}
		for range random.Intn(3) {
			at := random.Intn(len(value) + 1)
			end := min(len(value), at+random.Intn(4))
			value = value[:at] + pieces[random.Intn(len(pieces))] + value[end:]
		}
		l := places[random.Intn(len(places))]
		want, err1 := time.ParseInLocation(layout, value, l.want)
		got, err2 := our.ParseInLocation(layout, value, l.got)
		if random.Intn(2) == 0 {
			want, err1 = time.Parse(layout, value)
			got, err2 = our.Parse(layout, value)
		}
		if fmt.Sprint(err1) != fmt.Sprint(err2) {
			t.Fatalf("Parse(%q, %q): %v, want %v", layout, value, err2, err1)
		}
		if err1 == nil {
			successes++
			pair{want, got}.check(t, fmt.Sprintf("Parse(%q, %q)", layout, value))
		} else {
			failures++
			if a, b := fmt.Sprintf("%+v", *err1.(*time.ParseError)), fmt.Sprintf("%+v", *err2.(*our.ParseError)); a != b {
				t.Fatalf("Parse(%q, %q): %s, want %s", layout, value, b, a)
			}
		}
	}
	if failures < 10000 || successes < 10000 {
		t.Error(failures, successes)
	}
}

func TestMarshal(t *testing.T) {
	random := rand.New(rand.NewSource(5))
	for range 20000 {
		p := randomPair(random)
		j1, err1 := p.want.MarshalJSON()
		j2, err2 := p.got.MarshalJSON()
		x1, err3 := p.want.MarshalText()
		x2, err4 := p.got.MarshalText()
		b1, err5 := p.want.MarshalBinary()
		b2, err6 := p.got.MarshalBinary()
		_, err7 := p.want.AppendText(nil)
		_, err8 := p.got.AppendText(nil)
		if words(j1, err1, x1, err3, b1, err5, err7) != words(j2, err2, x2, err4, b2, err6, err8) {
			t.Fatalf("%s %v %s %v %v %v", j2, err2, x2, err4, b2, err6)
		}
		if random.Intn(4) == 0 && len(j1) > 0 {
			j1[random.Intn(len(j1))] = "0:-Z,. \""[random.Intn(8)]
		}
		if random.Intn(4) == 0 && len(b1) > 0 {
			b1 = b1[:random.Intn(len(b1)+1)]
		}
		var q, r, s pair
		if a, b := fmt.Sprint(q.want.UnmarshalJSON(j1)), fmt.Sprint(q.got.UnmarshalJSON(j1)); a != b {
			t.Fatal(a, b)
		}
		q.check(t, string(j1))
		if a, b := fmt.Sprint(r.want.UnmarshalText(x1)), fmt.Sprint(r.got.UnmarshalText(x1)); a != b {
			t.Fatal(a, b)
		}
		r.check(t, string(x1))
		if a, b := fmt.Sprint(s.want.UnmarshalBinary(b1)), fmt.Sprint(s.got.UnmarshalBinary(b1)); a != b {
			t.Fatal(a, b)
		}
		s.check(t, "binary")
	}
}

func TestZones(t *testing.T) {
	for _, name := range []string{"", "UTC", "Local", "Nowhere/Land", "../x", "/x", "\\x", "a..b"} {
		l, err := our.LoadLocation(name)
		want := map[string]string{"": "UTC <nil>", "UTC": "UTC <nil>", "Local": "Local <nil>", "Nowhere/Land": "UTC unknown time zone Nowhere/Land"}[name]
		if want == "" {
			want = "UTC time: invalid location name"
		}
		if got := fmt.Sprint(l, " ", err); got != want {
			t.Errorf("%s: %s", name, got)
		}
	}
	random := rand.New(rand.NewSource(6))
	rules := []string{"CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT", "X5", "<+03>-3", "AEST-10AEDT,M10.1.0,M4.1.0/3", "IST-1GMT0,M10.5.0,M3.5.0/1", "A0B,J60,J300",
		"ABC-1:30:15DEF-2,59/0,364/-25", "CET-1CEST;M3.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-1,foo", "CET-1CEST,J0,J1", "NZST-12NZDT,M9.5.0,M4.1.0/3x", "é1é2"}
	for range 3000 {
		data := []byte(zoneFile([]string{"Europe/Paris", "Etc/GMT+5", "America/Sao_Paulo"}[random.Intn(3)]))
		if len(data) == 0 {
			t.Skip("no time zone database")
		}
		end := len(data) - 1
		for end--; data[end] != '\n'; end-- {
		}
		data = append(data[:end+1:end+1], rules[random.Intn(len(rules))]+"\n"...)
		if random.Intn(5) == 0 {
			data[random.Intn(88)] ^= byte(1 << random.Intn(8))
		}
		if random.Intn(10) == 0 {
			data = data[:random.Intn(len(data))]
		}
		want, err1 := time.LoadLocationFromTZData("test", data)
		got, err2 := our.LoadLocationFromTZData("test", data)
		if fmt.Sprint(err1) != fmt.Sprint(err2) {
			t.Fatal(err1, err2)
		}
		for range 10 {
			if err1 == nil {
				sec := random.Int63n(1<<34) - 1<<33
				pair{time.Unix(sec, 0).In(want), our.Unix(sec, 0).In(got)}.check(t, string(data[end:]))
			}
		}
	}
}

func TestClock(t *testing.T) {
	now := our.Now()
	if d := now.Sub(our.Unix(time.Now().Unix(), 0)); d < -3*our.Second || d > 3*our.Second {
		t.Error(d)
	}
	our.Sleep(3 * our.Millisecond)
	if d := our.Since(now); d < 3*our.Millisecond || d > our.Second || our.Until(now) > -d {
		t.Error(d)
	}
	later := now.Add(our.Hour)
	if later.Sub(now) != our.Hour || later.Round(0).Sub(now.Round(0)) != our.Hour || later == later.Round(0) || !later.Equal(later.Round(0)) {
		t.Error("monotonic clock")
	}
	stamp, text := our.Unix(1000000000, 5).UTC().Format(our.RFC3339Nano), now.String()
	if stamp != "2001-09-09T01:46:40.000000005Z" || len(text) < 40 {
		t.Error(stamp, text)
	}
}

func TestTimers(t *testing.T) {
	timer := our.NewTimer(2 * our.Millisecond)
	start := our.Now()
	if at := <-timer.C; at.Before(start) || timer.Stop() {
		t.Error("NewTimer")
	}
	if timer.Reset(our.Hour) || !timer.Reset(our.Millisecond) {
		t.Error("Reset")
	}
	our.Sleep(20 * our.Millisecond)
	if !timer.Stop() || timer.Stop() {
		t.Error("Stop after it fired")
	}
	select {
	case <-timer.C:
		t.Error("a time that is out of date")
	default:
	}
	called := make(chan bool, 1)
	f := our.AfterFunc(our.Millisecond, func() { called <- true })
	<-called
	if f.Stop() || f.Reset(our.Hour) || !f.Stop() {
		t.Error("AfterFunc")
	}
	<-our.After(our.Millisecond)
	ticker := our.NewTicker(2 * our.Millisecond)
	for range 3 {
		<-ticker.C
	}
	ticker.Reset(our.Hour)
	ticker.Reset(our.Millisecond)
	<-ticker.C
	ticker.Stop()
	if our.Tick(0) != nil {
		t.Error("Tick")
	}
	<-our.Tick(our.Millisecond)
	new(our.Ticker).Stop()
	for want, f := range map[string]func(){
		"time: Stop called on uninitialized Timer":   func() { new(our.Timer).Stop() },
		"time: Reset called on uninitialized Timer":  func() { new(our.Timer).Reset(1) },
		"time: Reset called on uninitialized Ticker": func() { new(our.Ticker).Reset(1) },
		"non-positive interval for NewTicker":        func() { our.NewTicker(0) },
		"non-positive interval for Ticker.Reset":     func() { new(our.Ticker).Reset(0) },
	} {
		if got := attempt(func() any { f(); return nil }); got != "panic: "+want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
