package main

// A JSON API with a store in memory: a server and a client in one program.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"sort"
	"strconv"
	"sync"
)

type Book struct {
	ID     int    `json:"id"`
	Title  string `json:"title"`
	Author string `json:"author,omitempty"`
}

type store struct {
	mu    sync.Mutex
	next  int
	books map[int]Book
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v)
}

func (s *store) list(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []Book{}
	for _, b := range s.books {
		if a := r.URL.Query().Get("author"); a == "" || a == b.Author {
			list = append(list, b)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].ID < list[j].ID })
	writeJSON(w, http.StatusOK, list)
}

func (s *store) create(w http.ResponseWriter, r *http.Request) {
	var b Book
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, 200))
	d.DisallowUnknownFields()
	if err := d.Decode(&b); err != nil {
		var big *http.MaxBytesError
		if errors.As(err, &big) {
			http.Error(w, "too large", http.StatusRequestEntityTooLarge)
			return
		}
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	s.next++
	b.ID = s.next
	s.books[b.ID] = b
	s.mu.Unlock()
	w.Header().Set("Location", fmt.Sprintf("/books/%d", b.ID))
	writeJSON(w, http.StatusCreated, b)
}

func (s *store) one(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	b, ok := s.books[id]
	if !ok {
		http.NotFound(w, r)
		return
	}
	switch r.Method {
	case http.MethodPut:
		if err := json.NewDecoder(r.Body).Decode(&b); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		b.ID = id
		s.books[id] = b
	case http.MethodDelete:
		delete(s.books, id)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	writeJSON(w, http.StatusOK, b)
}

func main() {
	s := &store{books: map[int]Book{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /books", s.list)
	mux.HandleFunc("POST /books", s.create)
	mux.HandleFunc("GET /books/{id}", s.one)
	mux.HandleFunc("PUT /books/{id}", s.one)
	mux.HandleFunc("DELETE /books/{id}", s.one)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	server := &http.Server{Handler: mux}
	done := make(chan error)
	go func() { done <- server.Serve(l) }()
	base := "http://" + l.Addr().String()

	call := func(method, path, body string) {
		req, err := http.NewRequest(method, base+path, bytes.NewBufferString(body))
		if err != nil {
			fmt.Println(err)
			return
		}
		if body != "" {
			req.Header.Set("Content-Type", "application/json")
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer resp.Body.Close()
		text, _ := io.ReadAll(resp.Body)
		fmt.Println(method, path, resp.Status, resp.Header.Get("Content-Type"), resp.Header.Get("Location"), resp.ContentLength)
		fmt.Print(string(text))
	}
	call("GET", "/books", "")
	call("POST", "/books", `{"title":"Walden","author":"Thoreau"}`)
	call("POST", "/books", `{"title":"Emma","author":"Austen"}`)
	call("POST", "/books", `{"titel":"Emma"}`)
	call("POST", "/books", `{"title":`)
	call("POST", "/books", `{"title":"`+string(bytes.Repeat([]byte("x"), 300))+`"}`)
	call("GET", "/books", "")
	call("GET", "/books?author=Austen", "")
	call("PUT", "/books/2", `{"title":"Persuasion","author":"Austen"}`)
	call("GET", "/books/2", "")
	call("DELETE", "/books/1", "")
	call("DELETE", "/books/1", "")
	call("GET", "/books/x", "")
	call("PATCH", "/books/2", "")
	call("GET", "/books", "")

	var wg sync.WaitGroup
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			resp, err := http.Post(base+"/books", "application/json", bytes.NewBufferString(fmt.Sprintf(`{"title":"book %d"}`, i)))
			if err != nil {
				fmt.Println(err)
				return
			}
			io.Copy(io.Discard, resp.Body)
			resp.Body.Close()
		}()
	}
	wg.Wait()
	resp, err := http.Get(base + "/books")
	if err != nil {
		panic(err)
	}
	var list []Book
	fmt.Println(json.NewDecoder(resp.Body).Decode(&list), len(list))
	resp.Body.Close()
	server.Close()
	fmt.Println(<-done)
}

// Output:
// GET /books 200 OK application/json  3
// []
// POST /books 201 Created application/json /books/1 45
// {"id":1,"title":"Walden","author":"Thoreau"}
// POST /books 201 Created application/json /books/2 42
// {"id":2,"title":"Emma","author":"Austen"}
// POST /books 400 Bad Request text/plain; charset=utf-8  28
// json: unknown field "titel"
// POST /books 400 Bad Request text/plain; charset=utf-8  15
// unexpected EOF
// POST /books 413 Request Entity Too Large text/plain; charset=utf-8  10
// too large
// GET /books 200 OK application/json  89
// [{"id":1,"title":"Walden","author":"Thoreau"},{"id":2,"title":"Emma","author":"Austen"}]
// GET /books?author=Austen 200 OK application/json  44
// [{"id":2,"title":"Emma","author":"Austen"}]
// PUT /books/2 200 OK application/json  48
// {"id":2,"title":"Persuasion","author":"Austen"}
// GET /books/2 200 OK application/json  48
// {"id":2,"title":"Persuasion","author":"Austen"}
// DELETE /books/1 204 No Content   0
// DELETE /books/1 404 Not Found text/plain; charset=utf-8  19
// 404 page not found
// GET /books/x 400 Bad Request text/plain; charset=utf-8  7
// bad id
// PATCH /books/2 405 Method Not Allowed text/plain; charset=utf-8  19
// Method Not Allowed
// GET /books 200 OK application/json  50
// [{"id":2,"title":"Persuasion","author":"Austen"}]
// <nil> 21
// http: Server closed
