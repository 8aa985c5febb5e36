package htmltemplates

import "testing"

func TestRender(t *testing.T) {
	for _, p := range []Page{
		{"Plain", "go", []string{"a", "b c"}, 3, "<i>ok</i>"},
		{"<script>", `"><b>&é' x`, nil, map[string]any{"a": []int{1}, "b": "</script>"}, ""},
		{"", "javascript:alert(1)", []string{"=`x"}, nil, "&amp;"},
	} {
		got, err := Render(p)
		t.Log(got, err)
		if err != nil {
			t.Error(err)
		}
	}
	t.Fail()
}
