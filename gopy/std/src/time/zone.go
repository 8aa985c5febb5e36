// Location.

package time

import "errors"

// A Location is a region with the time zones in use there. It may be nil, which is UTC.
type Location struct {
	name    string
	zones   []zone // none: UTC
	changes []zoneChange
	first   *zone     // before all changes
	rule    *zoneRule // after the last one, if not nil

	// The last result of lookup.
	cache                *zone
	cacheStart, cacheEnd int64
}

type zone struct {
	name   string
	offset int // seconds east of UTC
	isDST  bool
}

// A zoneChange says that a zone comes into use.
type zoneChange struct {
	when int64 // Unix time
	zone *zone
}

// The bounds of a zone that was, or will be, in use for ever.
const (
	alpha = -1 << 63
	omega = 1<<63 - 1
)

var (
	utcLoc  = Location{name: "UTC"}
	utcZone = zone{name: "UTC"}

	localLoc   Location
	localKnown bool
)

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

// Local is the local time zone of the machine.
var Local *Location = &localLoc

func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	if l == &localLoc && !localKnown {
		localKnown = true
		name, offset, data := localZone()
		if data != "" {
			if loaded, err := LoadLocationFromTZData("Local", []byte(data)); err == nil {
				localLoc = *loaded
				return l
			}
		}
		localLoc = *fixedZone(name, offset)
		localLoc.name = "Local"
	}
	return l
}

// String returns the location's name, such as Local, UTC, CET or Europe/Paris.
func (l *Location) String() string { return l.get().name }

// FixedZone returns a location that always has the given zone: its abbreviation and its offset in seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	if name == "" && offset%secondsPerHour == 0 && -12 <= offset/secondsPerHour && offset/secondsPerHour <= 14 {
		// What parsing makes again and again.
		unnamed := &unnamedZones[offset/secondsPerHour+12]
		if *unnamed == nil {
			*unnamed = fixedZone(name, offset)
		}
		return *unnamed
	}
	return fixedZone(name, offset)
}

var unnamedZones [12 + 1 + 14]*Location

func fixedZone(name string, offset int) *Location {
	zones := []zone{{name: name, offset: offset}}
	return &Location{name: name, zones: zones, first: &zones[0], cache: &zones[0], cacheStart: alpha, cacheEnd: omega}
}

// lookup returns the zone in use at a Unix time, and from when until when it is.
func (l *Location) lookup(sec int64) (z *zone, start, end int64) {
	l = l.get()
	if len(l.zones) == 0 {
		return &utcZone, alpha, omega
	}
	if l.cache != nil && l.cacheStart <= sec && sec < l.cacheEnd {
		return l.cache, l.cacheStart, l.cacheEnd
	}
	z, start, end = l.search(sec)
	if n := len(l.changes); n == 0 || start >= l.changes[n-1].when || end <= l.changes[n-1].when {
		l.cache, l.cacheStart, l.cacheEnd = z, start, end
	} // otherwise start is the rule's, from before it came into use
	return z, start, end
}

func (l *Location) search(sec int64) (z *zone, start, end int64) {
	low, high := 0, len(l.changes) // the first change after sec is in between
	for low < high {
		middle := (low + high) / 2
		if l.changes[middle].when <= sec {
			low = middle + 1
		} else {
			high = middle
		}
	}
	z, start, end = l.first, alpha, omega
	if low < len(l.changes) {
		end = l.changes[low].when
	}
	if low > 0 {
		z, start = l.changes[low-1].zone, l.changes[low-1].when
		if low == len(l.changes) && l.rule != nil {
			return l.rule.lookup(start, sec)
		}
	}
	return z, start, end
}

// lookupName returns the offset of the zone with the given abbreviation: best, of one in use at the time, given in that zone.
func (l *Location) lookupName(name string, unix int64) (offset int, ok bool) {
	l = l.get()
	for i := range l.zones {
		if l.zones[i].name == name {
			if z, _, _ := l.lookup(unix - int64(l.zones[i].offset)); z.name == name {
				return z.offset, true
			}
		}
	}
	for i := range l.zones {
		if l.zones[i].name == name {
			return l.zones[i].offset, true
		}
	}
	return 0, false
}

var errLocation = errors.New("time: invalid location name")

// LoadLocation returns the location of a name: "" and "UTC" give UTC, "Local" gives Local, others are names of the IANA time zone
// database, such as Europe/Paris.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	if name[0] == '/' || name[0] == '\\' {
		return nil, errLocation
	}
	for i := 1; i < len(name); i++ {
		if name[i-1] == '.' && name[i] == '.' {
			return nil, errLocation
		}
	}
	if data, ok := zoneData(name); ok {
		return LoadLocationFromTZData(name, []byte(data))
	}
	return nil, errors.New("unknown time zone " + name)
}
