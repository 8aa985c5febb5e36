package httpjson

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHandler(t *testing.T) {
	h := new(Store).Handler()
	for i, tt := range []struct {
		method, path, body string
		status             int
		want               string
	}{
		{"POST", "/notes", `{"text": "milk"}`, 201, "{\"id\":1,\"text\":\"milk\"}\n"},
		{"POST", "/notes", `{`, 400, "unexpected EOF\n"},
		{"GET", "/notes/1", "", 200, "milk"},
		{"GET", "/notes/2", "", 404, "404 page not found\n"},
		{"GET", "/notes/x", "", 404, "404 page not found\n"},
		{"DELETE", "/notes/1", "", 204, ""},
		{"GET", "/notes/1", "", 404, "404 page not found\n"},
		{"PUT", "/notes/1", "", 405, "Method Not Allowed\n"},
		{"GET", "/greet?name=A+b%21", "", 200, "Hello, A b!!"},
		{"GET", "/greet", "", 400, "name is missing\n"},
		{"GET", "/", "", 404, "404 page not found\n"},
	} {
		r := httptest.NewRequest(tt.method, tt.path, strings.NewReader(tt.body))
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != tt.status || w.Body.String() != tt.want {
			t.Errorf("%s %s: %d %q", tt.method, tt.path, w.Code, w.Body)
		}
		t.Log(i, w.Header().Get("Content-Type"), w.Header().Get("X-Count"), w.Header()["Allow"], http.StatusText(w.Code))
	}
}

func TestServer(t *testing.T) {
	server := httptest.NewServer(new(Store).Handler())
	defer server.Close()
	resp, err := http.Post(server.URL+"/notes", "application/json", strings.NewReader(`{"text": "é"}`))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusCreated || resp.Header.Get("X-Count") != "1" {
		t.Error(resp.Status, resp.Header)
	}
}
