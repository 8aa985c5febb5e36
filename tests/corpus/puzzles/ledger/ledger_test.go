package ledger

import "testing"

var entries = []Entry{{"2015-01-02", "Grüße aus der Ferne", 123456789}, {"2015-01-01", "Buy present", -1000}, {"2015-01-01", "Buy present", -99}, {"2015-01-01", "A", 0}}

func TestFormat(t *testing.T) {
	for lang, want := range map[string]string{
		"en-US": "Date       | Description     | Change\n01/01/2015 | A               |        $0.00 \n01/01/2015 | Buy present     |      ($10.00)\n01/01/2015 | Buy present     |       ($0.99)\n01/02/2015 | Grüße aus de... | $1,234,567.89 \n",
		"de-DE": "Datum      | Beschreibung    | Änderung\n01.01.2015 | A               |        0,00 €\n01.01.2015 | Buy present     |      -10,00 €\n01.01.2015 | Buy present     |       -0,99 €\n02.01.2015 | Grüße aus de... | 1.234.567,89 €\n",
	} {
		if got, err := Format(lang, entries); got != want || err != nil {
			t.Errorf("%s, %v:\n%s", lang, err, got)
		}
	}
}

func TestErrors(t *testing.T) {
	if _, err := Format("xx", nil); err == nil || err.Error() != `unknown language "xx"` {
		t.Error(err)
	}
	_, err := Format("en-US", []Entry{{"2015-13-01", "", 0}})
	t.Log(err)
	if err == nil {
		t.Error("no error")
	}
	if entries[0].Change != 123456789 {
		t.Error("the entries were sorted in place")
	}
}
