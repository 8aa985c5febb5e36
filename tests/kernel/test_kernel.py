"""The kernel as front ends use it: one kernel, many requests."""

from __future__ import annotations

import time
from collections.abc import Iterator
from queue import Empty

import pytest

from tests.kernel.place import Client, kernel

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with kernel(tmp_path_factory.mktemp("kernel")) as found:
        yield found


def test_printing_and_values(client: Client) -> None:
    assert client.run('fmt.Println("hello")').out == "hello\n"
    assert client.run("1 + 1").result == "2"
    assert client.run("6 * 7;").types == []
    answer = client.run('fmt.Print("a")\nfmt.Fprint(os.Stderr, "b")\nfmt.Print("c")')
    assert [(m["name"], m["text"]) for m in answer.of("stream")] == [("stdout", "a"), ("stderr", "b"), ("stdout", "c")]
    answer = client.run('1\nfmt.Println("mid")\n2')
    assert answer.types == ["display_data", "stream", "execute_result"]
    assert client.run('strconv.Atoi("5")').result == "5\nnil"


def test_a_result_is_a_mark_and_notes_are_no_errors(client: Client) -> None:
    """nbgrader takes the result for the points, and a cell that writes to standard error for a failure."""
    answer = client.run('fmt.Printf("%d\\n", "x")\n0.5')
    assert answer.result is not None and float(answer.result) == 0.5
    assert "stderr" not in [m["name"] for m in answer.of("stream")]
    assert "printf" in answer.of("display_data")[0]["data"]["text/plain"]
    answer = client.run("func waits() int { return missing() }")
    assert answer.reply["status"] == "ok" and answer.types == ["display_data"]


def test_what_is_printed_is_escaped(client: Client) -> None:
    answer = client.run('[]struct{ Name string; N int }{{"<script>", 1}, {"b", 2}}')
    html = answer.of("execute_result")[0]["data"]["text/html"]
    assert "&lt;script&gt;" in html and "<script>" not in html and html.startswith("<table>")
    answer = client.run('%%vet\nfmt.Printf("%d <img>", "<b>")')
    html = answer.of("display_data")[0]["data"]["text/html"]
    assert "&lt;b&gt;" in html and "<b>" not in html and "<img>" not in html
    client.run('attack := map[string]string{"<i>": "<u>"}')
    for code in ("attack", "%vars"):
        data = client.run(code).messages[-1]["content"]["data"]
        assert "<i>" not in data["text/html"] and "&lt;i&gt;" in data["text/html"]


def test_errors(client: Client) -> None:
    answer = client.run("x1 := y1")
    assert answer.reply["status"] == "error" and answer.reply["ename"] == "UndeclaredName"
    assert answer.reply["evalue"].endswith(":1:7: undefined: y1")
    assert answer.types == ["display_data", "error"]
    shown = answer.of("display_data")[0]["data"]
    assert "^^" in shown["text/plain"] and "why:" in shown["text/plain"] and "\x1b" not in shown["text/plain"]
    assert shown["text/plain"].endswith("to read more: %explain UndeclaredName")
    assert "^^" in shown["text/html"] and "why:" in shown["text/html"]
    assert "<details><summary>UndeclaredName" in shown["text/html"]
    assert answer.of("error")[0]["traceback"] == [f"\x1b[1;31m{answer.reply['evalue']}\x1b[0m"]
    page = client.run("%explain").of("display_data")[0]["data"]["text/html"]
    assert "undefined: y1" in page and "<details><summary>UndeclaredName" in page
    answer = client.run("\n".join(f"_ = none{i}" for i in range(12)))
    assert len(answer.reply["traceback"]) == 11 and answer.reply["traceback"][-1] == "and 2 more errors"
    answer = client.run('fmt.Println("before"); panic(fmt.Sprint("<", 1))')
    assert answer.types == ["stream", "error"]
    assert (answer.reply["ename"], answer.reply["evalue"]) == ("panic", "<1")
    assert "goroutine 1 [running]:" in "\n".join(answer.reply["traceback"])
    assert client.run("os.Exit(3)").reply["ename"] == "exit status 3"
    assert client.run("os.Exit(0)").reply["status"] == "ok"
    assert client.run("1").result == "1"


def test_what_only_looks_like_a_panic_is_printed(client: Client) -> None:
    answer = client.run('fmt.Fprintln(os.Stderr, "panic: none"); fmt.Println("on")')
    assert answer.reply["status"] == "ok"
    assert {(m["name"], m["text"]) for m in answer.of("stream")} == {("stderr", "panic: none\n"), ("stdout", "on\n")}


def test_silent_cells_and_counting(client: Client) -> None:
    first = client.run("1").reply["execution_count"]
    answer = client.run('fmt.Println("unseen"); quiet := 1; quiet', silent=True)
    assert answer.messages == [] and answer.reply["status"] == "ok"
    answer = client.run("quiet + 1", store_history=False)
    assert answer.result == "2"
    assert client.run("quiet").reply["execution_count"] == first + 1


def test_user_expressions(client: Client) -> None:
    client.run("u := []int{1}")
    before = client.run("7").result
    reply = client.run("", user_expressions={"a": "len(u) + 1", "b": "nothing", "c": "u"}).reply
    found = reply["user_expressions"]
    assert found["a"] == {"status": "ok", "data": {"text/plain": "2"}, "metadata": {}}
    assert found["b"]["status"] == "error" and "undefined: nothing" in found["b"]["evalue"]
    assert found["c"]["data"]["text/plain"] == "[]int{1}"
    assert client.run("_").result == before, "the last result is untouched"


def test_queued_cells_are_aborted_after_an_error(client: Client) -> None:
    ids = [client.kc.execute('time.Sleep(300 * time.Millisecond); panic("x")'), client.kc.execute("1")]
    assert [client.reply(id)["status"] for id in ids] == ["error", "aborted"]
    while client.run("1").reply["status"] == "aborted":
        pass  # the kernel has not come to the end of its queue yet
    ids = [client.kc.execute('panic("x")', stop_on_error=False), client.kc.execute("1")]
    assert [client.reply(id)["status"] for id in ids] == ["error", "ok"]


def test_input_is_asked_for_in_the_page(client: Client) -> None:
    client.kc.get_stdin_msg  # noqa: B018
    id = client.kc.execute(
        'var name string\nfmt.Print("name? ")\nfmt.Scanln(&name)\nfmt.Println("hi", name)', allow_stdin=True
    )
    request = client.kc.get_stdin_msg(timeout=30)
    assert request["msg_type"] == "input_request" and request["parent_header"]["msg_id"] == id
    client.kc.input("Ann")
    messages = client.collect(id)
    assert "".join(m["content"]["text"] for m in messages if m["msg_type"] == "stream") == "name? hi Ann\n"
    assert client.reply(id)["status"] == "ok"
    code = "lines := 0\nfor in := bufio.NewScanner(os.Stdin); in.Scan(); lines++ {\n}\nlines"
    id = client.kc.execute(code, allow_stdin=True)
    for line in ("a", "b", "\x04"):
        client.kc.get_stdin_msg(timeout=30)
        client.kc.input(line)
    assert [m["content"]["data"]["text/plain"] for m in client.collect(id) if m["msg_type"] == "execute_result"] == [
        "2"
    ]
    assert client.run("fmt.Scan(&name)", allow_stdin=False).reply["status"] == "ok"


@pytest.mark.parametrize(
    "code",
    [
        "for {\n}",
        "time.Sleep(time.Hour)",
        "select {}",
        "<-make(chan int)",
        "var s string; fmt.Scan(&s)",
        'for { fmt.Println("x") }',
    ],
)
def test_interrupting(client: Client, code: str) -> None:
    client.run("kept := 5")
    id = client.kc.execute('fmt.Println("begun")\n' + code, allow_stdin=True, stop_on_error=False)
    while client.kc.get_iopub_msg(timeout=30)["msg_type"] != "stream":
        pass
    time.sleep(0.1)
    began = time.monotonic()
    assert client.ask("interrupt_request", {}, "control") == {"status": "ok"}
    reply = client.reply(id)
    assert time.monotonic() - began < 5, "1 s, and what a busy machine takes"
    if code == "select {}" and reply["ename"] == "fatal error":
        return  # it had been found to be a deadlock
    assert reply["ename"] == "interrupted"
    assert client.run("kept").result == "5"
    while True:
        try:
            client.kc.get_stdin_msg(timeout=0)
        except Empty:
            break


def test_interrupting_a_program_of_its_own(client: Client) -> None:
    code = '%%run\npackage main\n\nfunc main() {\n\tprintln("begun")\n\tfor {\n\t}\n}'
    id = client.kc.execute(code, stop_on_error=False)
    time.sleep(1.5)
    client.ask("interrupt_request", {}, "control")
    assert client.reply(id, timeout=5)["ename"] == "interrupted"


def test_goroutines_print_between_cells_as_children_of_the_last(client: Client) -> None:
    id = client.kc.execute('go func() { time.Sleep(2 * time.Second); fmt.Println("late") }()')
    assert not [message for message in client.collect(id) if message["msg_type"] == "stream"]
    while (message := client.kc.get_iopub_msg(timeout=30))["msg_type"] != "stream":
        pass
    assert message["content"]["text"] == "late\n" and message["parent_header"]["msg_id"] == id


def test_display(client: Client) -> None:
    answer = client.run(
        'display.HTML("<b>x &amp; y</b>")\ndisplay.Markdown("# t")\ndisplay.LaTeX("$x$")\ndisplay.Text("t")'
    )
    kinds = [set(m["data"]) for m in answer.of("display_data")]
    assert kinds == [
        {"text/html", "text/plain"},
        {"text/markdown", "text/plain"},
        {"text/latex", "text/plain"},
        {"text/plain"},
    ]
    assert answer.of("display_data")[0]["data"]["text/plain"] == "x & y"
    assert client.run('display.JSON(`{"a": [1]}`)').of("display_data")[0]["data"]["application/json"] == {"a": [1]}
    png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    code = f'import "encoding/base64"\ndata, _ := base64.StdEncoding.DecodeString("{png}")\ndisplay.PNG(data)'
    assert client.run(code).of("display_data")[0]["data"] == {"image/png": png, "text/plain": "[PNG picture, 1x1]"}
    code = "m := image.NewGray(image.Rect(0, 0, 8, 8))\nm.SetGray(1, 1, color.Gray{255})\npicture.Of(m).Zoom(10)"
    data = client.run(code).of("execute_result")[0]["data"]
    assert data["text/plain"] == "[picture, 80x80]" and data["image/png"].startswith("iVBORw0KGgo")
    answer = client.run('display.Table([]string{"a", "b"}, [][]string{{"<", "2"}})')
    assert "<td>&lt;</td>" in answer.of("display_data")[0]["data"]["text/html"]
    answer = client.run("display.Show([]struct{ A int }{{1}})")
    assert "<table>" in answer.of("display_data")[0]["data"]["text/html"]
    assert client.run("display.ClearNext()").of("clear_output") == [{"wait": True}]


def test_areas_are_updated(client: Client) -> None:
    answer = client.run('area := display.NewArea()\narea.Text("one")\narea.HTML("<i>two</i>")')
    assert answer.types == ["display_data", "update_display_data"]
    ids = {m["content"]["transient"]["display_id"] for m in answer.messages if "transient" in m["content"]}
    answer = client.run('area.Text("three")')
    assert answer.of("update_display_data")[0]["transient"]["display_id"] in ids and len(ids) == 1


def test_values_that_know_how_they_are_shown(client: Client) -> None:
    client.run(
        'type Bold string\nfunc (b Bold) Display() map[string]string {\n\treturn map[string]string{"text/html": "<b>" + display.Escape(string(b)) + "</b>"}\n}'
    )
    data = client.run('Bold("<x>")').of("execute_result")[0]["data"]
    assert data == {"text/html": "<b>&lt;x&gt;</b>", "text/plain": '"<x>"'}
    data = client.run('plot.Bar([]string{"a", "b"}, []int{1, 2}).Title("T")').of("execute_result")[0]["data"]
    assert data["image/svg+xml"].startswith("<svg ") and data["text/plain"].startswith("T\n")


def test_comms(client: Client) -> None:
    def send(type: str, content: dict[str, object]) -> list[dict]:
        message = client.kc.session.msg(type, content)
        client.kc.shell_channel.send(message)
        return client.collect(message["header"]["msg_id"])

    client.run("shared := 3")
    assert send("comm_open", {"comm_id": "c1", "target_name": "gopy.session", "data": {}}) == []
    assert client.ask("comm_info_request", {}) == {"status": "ok", "comms": {"c1": {"target_name": "gopy.session"}}}
    assert client.ask("comm_info_request", {"target_name": "other"})["comms"] == {}
    found = send("comm_msg", {"comm_id": "c1", "data": {"request": "variables"}})
    assert {"name": "shared", "type": "int", "value": "3"} in found[0]["content"]["data"]["variables"]
    send("comm_close", {"comm_id": "c1", "data": {}})
    assert client.ask("comm_info_request", {})["comms"] == {}
    unknown = send("comm_open", {"comm_id": "c2", "target_name": "nobody", "data": {}})
    assert [m["msg_type"] for m in unknown] == ["comm_close"]


def test_completing_and_inspecting_count_code_points(client: Client) -> None:
    text = '"语言🙂"; strings.ToUpp'
    reply = client.ask("complete_request", {"code": text, "cursor_pos": len(text)})
    start = text.index("ToUpp")
    assert (reply["matches"][0], reply["cursor_start"], reply["cursor_end"]) == ("ToUpper", start, len(text))
    assert reply["metadata"]["_jupyter_types_experimental"][0]["type"] == "function"
    text = "%%time\nstrings.ToUpp"
    assert client.ask("complete_request", {"code": text, "cursor_pos": len(text)})["cursor_start"] == 15
    reply = client.ask("inspect_request", {"code": "strings.ToUpper(", "cursor_pos": 16, "detail_level": 0})
    assert reply["found"] and "func" in reply["data"]["text/plain"]
    client.run("// Twice doubles.\nfunc Twice(n int) int { return 2 * n }")
    zero = client.ask("inspect_request", {"code": "Twice", "cursor_pos": 3, "detail_level": 0})["data"]["text/plain"]
    one = client.ask("inspect_request", {"code": "Twice", "cursor_pos": 3, "detail_level": 1})["data"]["text/plain"]
    assert "Twice doubles." in zero and "return 2 * n" not in zero and "return 2 * n" in one
    assert client.ask("inspect_request", {"code": "zzz", "cursor_pos": 1, "detail_level": 0})["found"] is False


def test_is_complete_tells_the_indent(client: Client) -> None:
    assert client.ask("is_complete_request", {"code": "func foo("}) == {"status": "incomplete", "indent": "\t"}
    assert client.ask("is_complete_request", {"code": "1 + 1"}) == {"status": "complete"}
    assert client.ask("is_complete_request", {"code": "x := )"}) == {"status": "invalid"}


def test_history(client: Client) -> None:
    client.run("1111")
    client.run("2222")
    client.run("2222")
    client.run("3333", store_history=False)

    def ask(**content: object) -> list:
        return client.ask("history_request", {"output": False, "raw": True, **content})["history"]

    tail = ask(hist_access_type="tail", n=3)
    assert [entry[2] for entry in tail] == ["1111", "2222", "2222"]
    session, line = tail[0][0], tail[0][1]
    assert [e[2] for e in ask(hist_access_type="range", session=0, start=line, stop=line + 2)] == ["1111", "2222"]
    assert [e[2] for e in ask(hist_access_type="range", session=session, start=line, stop=line + 1)] == ["1111"]
    assert [e[2] for e in ask(hist_access_type="search", pattern="22*", n=5)] == ["2222", "2222"]
    assert [e[2] for e in ask(hist_access_type="search", pattern="22*", unique=True)] == ["2222"]
    assert ask(hist_access_type="tail", n=1, output=True)[0][2] == ["2222", "2222"]


def test_the_variable_pane(client: Client) -> None:
    def ask(command: str, **arguments: object) -> dict:
        request = {"type": "request", "seq": 1, "command": command, "arguments": arguments}
        return client.ask("debug_request", request, "control")

    client.run('pane := map[string]int{"<k>": 1}\nconst limit = 10')
    assert ask("debugInfo")["body"]["isStarted"] is False
    assert ask("initialize")["success"] and ask("attach")["success"]
    listed = {v["name"]: v for v in ask("inspectVariables")["body"]["variables"]}
    assert listed["pane"]["type"] == "map[string]int" and listed["pane"]["value"] == 'map[string]int{"<k>": 1}'
    assert listed["limit"]["value"] == "10"
    rich = ask("richInspectVariables", variableName="pane")["body"]["data"]
    assert "&lt;k&gt;" in rich["text/html"]
    assert ask("richInspectVariables", variableName="os.Exit(1)")["body"]["data"] == {}
    assert ask("setBreakpoints", breakpoints=[{"line": 1}])["body"]["breakpoints"][0]["verified"] is False
    assert ask("evaluate")["success"] is False
    assert ask("disconnect")["success"] and ask("debugInfo")["body"]["isStarted"] is False


def test_kernel_info(client: Client) -> None:
    info = client.ask("kernel_info_request", {})
    assert info["implementation"] == "gopy" and info["language_info"]["mimetype"] == "text/x-go"
    assert "debugger" in info["supported_features"]


def test_a_flood_of_lines_comes_in_few_messages(client: Client) -> None:
    answer = client.run("for i := range 20000 { fmt.Println(i) }")
    assert answer.out == "".join(f"{i}\n" for i in range(20000))
    assert len(answer.of("stream")) < 200


def test_a_subshell_answers_while_a_cell_runs(client: Client) -> None:
    if "kernel subshells" not in client.ask("kernel_info_request", {})["supported_features"]:
        pytest.skip("this ipykernel has none")
    subshell = client.ask("create_subshell_request", {}, "control")["subshell_id"]
    client.run("waited := 1")
    id = client.kc.execute('fmt.Println("begun")\ntime.Sleep(time.Hour)', stop_on_error=False)
    while client.kc.get_iopub_msg(timeout=30)["msg_type"] != "stream":
        pass
    message = client.kc.session.msg("complete_request", {"code": "wait", "cursor_pos": 4})
    message["header"]["subshell_id"] = subshell
    client.kc.shell_channel.send(message)
    assert "waited" in client.reply(message["header"]["msg_id"])["matches"]
    assert client.ask("interrupt_request", {}, "control") == {"status": "ok"}
    assert client.reply(id)["status"] == "error"
    assert client.ask("delete_subshell_request", {"subshell_id": subshell}, "control")["status"] == "ok"


@pytest.mark.parametrize("moment", [0.3, pytest.param(0.01, marks=pytest.mark.ci)])
def test_ending(tmp_path_factory: pytest.TempPathFactory, moment: float) -> None:
    with kernel(tmp_path_factory.mktemp("ending")) as other:
        other.run("go func() { for { time.Sleep(time.Millisecond) } }()")
        id = other.kc.execute("for {\n}")
        time.sleep(moment)  # it runs, or is still being compiled
        began = time.monotonic()
        assert other.ask("shutdown_request", {"restart": False}, "control") == {"status": "ok", "restart": False}
        while other.manager.is_alive() and time.monotonic() - began < 20:
            time.sleep(0.05)
        assert time.monotonic() - began < 19, "it ends by itself"
        assert other.kc.is_alive() is False and id


@pytest.mark.ci
def test_starting_is_quick(tmp_path_factory: pytest.TempPathFactory) -> None:
    psutil = pytest.importorskip("psutil")
    with kernel(tmp_path_factory.mktemp("starting")) as other:
        assert other.run("1 + 1").result == "2"
        times = psutil.Process(other.manager.provisioner.process.pid).cpu_times()
        assert times.user + times.system < 1.5, "seconds of CPU, which a busy machine does not make more"
