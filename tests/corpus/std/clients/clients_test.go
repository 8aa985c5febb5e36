package clients

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

func server(t *testing.T) *Client {
	t.Helper()
	failures := 2
	mux := http.NewServeMux()
	mux.HandleFunc("/login", func(w http.ResponseWriter, r *http.Request) {
		if r.FormValue("name") == "" {
			http.Error(w, "who?", http.StatusForbidden)
			return
		}
		http.SetCookie(w, &http.Cookie{Name: "user", Value: r.FormValue("name"), Path: "/", HttpOnly: true})
	})
	mux.HandleFunc("/me", func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("user")
		if err != nil {
			http.Error(w, err.Error(), http.StatusUnauthorized)
			return
		}
		fmt.Fprintf(w, `{"name": %q, "accept": %q}`, c.Value, r.Header.Get("accept"))
	})
	mux.HandleFunc("/flaky", func(w http.ResponseWriter, r *http.Request) {
		if failures--; failures >= 0 {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		fmt.Fprint(w, "[1, 2, 3]")
	})
	mux.Handle("/old", http.RedirectHandler("/me", http.StatusMovedPermanently))
	mux.HandleFunc("/broken", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503); fmt.Fprintln(w, "closed") })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	c, err := New(s.URL + "/")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestClient(t *testing.T) {
	c := server(t)
	ctx := t.Context()
	var me struct{ Name, Accept string }
	var status *StatusError
	if err := c.Get(ctx, "/me", &me); !errors.As(err, &status) || status.Code != 401 || status.Body != "http: named cookie not present" {
		t.Error(err)
	}
	if err := c.Login(""); err == nil || err.Error() != "status 403: who?" {
		t.Error(err)
	}
	if err := c.Login("Ada"); err != nil {
		t.Error(err)
	}
	if err := c.Get(ctx, "/old", &me); err != nil || me.Name != "Ada" || me.Accept != "application/json" {
		t.Error(me, err)
	}
	var list []int
	if err := c.Get(ctx, "/flaky", &list); err != nil || len(list) != 3 {
		t.Error(list, err)
	}
	if err := c.Get(ctx, "/broken", &list); err == nil || err.Error() != "after 3 tries: status 503: closed" {
		t.Error(err)
	}
	if err := c.Get(ctx, "/nowhere", nil); err == nil || err.Error() != "status 404: 404 page not found" {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	if err := c.Get(ctx, "/me", &me); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
