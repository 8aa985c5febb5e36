package times

import (
	"fmt"
	"testing"
	"time"
)

func TestMeetup(t *testing.T) {
	for _, tt := range []struct {
		y     int
		m     time.Month
		d     time.Weekday
		which string
		want  int
	}{{2013, 5, time.Monday, "teenth", 13}, {2013, 2, time.Thursday, "last", 28}, {2012, 2, time.Wednesday, "last", 29}, {2013, 12, time.Sunday, "last", 29}, {2013, 7, time.Friday, "fourth", 26}, {2013, 9, time.Sunday, "first", 1}} {
		if got := Meetup(tt.y, tt.m, tt.d, tt.which); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
}

func TestAge(t *testing.T) {
	birth := time.Date(2000, time.February, 29, 0, 0, 0, 0, time.UTC)
	for s, want := range map[string]int{"2024-02-28": 23, "2024-02-29": 24, "2023-03-01": 23, "2023-02-28": 22} {
		now, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		if got := Age(birth, now); got != want {
			t.Errorf("%s: %d", s, got)
		}
	}
}

func TestAgo(t *testing.T) {
	for s, want := range map[string]string{"59s": "just now", "1m": "a minute ago", "3h59m": "3 hours ago", "36h": "a day ago", "17520h": "2 years ago", "-1h": "just now"} {
		d, _ := time.ParseDuration(s)
		if got := Ago(d); got != want {
			t.Errorf("%s: %s", s, got)
		}
	}
}

func TestFormats(t *testing.T) {
	at := time.Date(2024, 2, 29, 13, 4, 5, 67_800_000, time.FixedZone("CET", 3600))
	for _, layout := range []string{time.RFC3339Nano, time.Kitchen, time.RFC1123Z, "Mon Jan _2 2006 at 3:04:05.000 PM MST", "02.01.06 15h", "2006-002", time.StampMicro, "Z07:00 ,999"} {
		t.Log(at.Format(layout))
	}
	t.Log(at, at.UTC(), at.Unix(), at.Truncate(time.Hour), at.Round(24*time.Hour), time.Time{})
	year, week := at.ISOWeek()
	t.Log(year, week, at.YearDay(), at.Weekday(), at.Month(), Workdays(at, at.AddDate(0, 1, 0)), at.Add(-36*time.Hour).Sub(at))
	for _, in := range [][2]string{{time.RFC3339, "2024-02-30T00:00:00Z"}, {time.DateOnly, "2024-2-1"}, {"15:04", "25:00"}, {time.RFC3339, ""}, {time.Kitchen, "3:04XM"}, {"2006", "2024 rest"}} {
		_, err := time.Parse(in[0], in[1])
		t.Log(err)
	}
	for _, s := range []string{"", "1", "1h1", "1x", "9999999h", "1.5h.3m", "-.5s"} {
		d, err := time.ParseDuration(s)
		t.Log(d, err)
	}
	text, err := at.MarshalJSON()
	t.Error(string(text), err, fmt.Sprintf("%s %v %d", time.Duration(1234567), 90*time.Minute, time.Second))
}
