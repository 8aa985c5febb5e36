// Package httpjson is a small server of notes.
package httpjson

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"sync"
)

// Store holds notes.
type Store struct {
	mu    sync.Mutex
	notes map[int]string
	next  int
}

// Handler serves GET, POST and DELETE on /notes.
func (s *Store) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /notes", s.add)
	mux.HandleFunc("GET /notes/{id}", s.get)
	mux.HandleFunc("DELETE /notes/{id}", s.remove)
	mux.HandleFunc("GET /greet", func(w http.ResponseWriter, r *http.Request) {
		name := r.URL.Query().Get("name")
		if name == "" {
			http.Error(w, "name is missing", http.StatusBadRequest)
			return
		}
		fmt.Fprintf(w, "Hello, %s!", name)
	})
	return counted(mux)
}

func counted(next http.Handler) http.Handler {
	n := 0
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n++
		w.Header().Set("X-Count", strconv.Itoa(n))
		next.ServeHTTP(w, r)
	})
}

func (s *Store) add(w http.ResponseWriter, r *http.Request) {
	var body struct{ Text string }
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.notes == nil {
		s.notes = map[int]string{}
	}
	s.next++
	s.notes[s.next] = body.Text
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusCreated)
	json.NewEncoder(w).Encode(map[string]any{"id": s.next, "text": body.Text})
}

func (s *Store) find(w http.ResponseWriter, r *http.Request) (int, string, bool) {
	id, err := strconv.Atoi(r.PathValue("id"))
	s.mu.Lock()
	defer s.mu.Unlock()
	text, ok := s.notes[id]
	if err != nil || !ok {
		http.NotFound(w, r)
		return 0, "", false
	}
	return id, text, true
}

func (s *Store) get(w http.ResponseWriter, r *http.Request) {
	if _, text, ok := s.find(w, r); ok {
		fmt.Fprint(w, text)
	}
}

func (s *Store) remove(w http.ResponseWriter, r *http.Request) {
	if id, _, ok := s.find(w, r); ok {
		s.mu.Lock()
		delete(s.notes, id)
		s.mu.Unlock()
		w.WriteHeader(http.StatusNoContent)
	}
}
