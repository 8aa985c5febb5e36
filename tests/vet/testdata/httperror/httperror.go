package p

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
)

func find(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	if id == "" {
		http.Error(w, "no id", http.StatusBadRequest) // want "http.Error does not end the function: more is written to w after it"
	}
	fmt.Fprintln(w, "found", id)
}

func move(w http.ResponseWriter, r *http.Request) {
	if r.Method != "POST" {
		if r.Method == "GET" {
			http.Redirect(w, r, "/", http.StatusFound) // want "http.Redirect does not end the function"
		} else {
			http.NotFound(w, r) // want "http.NotFound does not end the function"
		}
	}
	n := len(r.Method)
	if _, err := io.WriteString(w, "ok"); err != nil || n == 0 {
		return
	}
}

func fine(w http.ResponseWriter, r *http.Request) {
	if r.Method == "GET" {
		http.Error(w, "get", 400)
		return
	}
	if r.Method == "PUT" {
		http.Error(w, "put", 400)
	} else {
		w.Write([]byte("ok"))
	}
	switch r.Method {
	case "POST":
		http.Error(w, "post", 400)
	case "DELETE":
		fmt.Fprintln(w, "deleted")
	}
	var err error
	if err != nil {
		http.Error(w, "error", 500)
	}
	if err == nil {
		fmt.Fprintln(w, "ok")
	}
}

func encode(w http.ResponseWriter, r *http.Request) {
	if r.Method != "GET" {
		http.Error(w, "only GET", 405) // want "http.Error does not end the function"
	}
	json.NewEncoder(w).Encode(r.Method)
}
