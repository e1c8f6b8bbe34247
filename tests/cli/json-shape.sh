# Every field of the JSON report is there, with its type, whatever the verdict; bytes that are no UTF-8 become U+FFFD.
cat >leak.rs <<'END'
fn main() {
    let jar = Box::new(7u64);
    print!("caf\u{e9}");
    std::mem::forget(jar);
}
END
printf 'fn main() { let a: u8 = 300; missing(); }\n' >refused.rs
for file in leak.rs refused.rs absent.rs; do
    "$PREPSTATION" run --json "$file" >"$file.json" 2>err || :
    for field in format verdict code line column message related stdout stderr exit_status ending inspector faults errors leaks \
        undropped steps allocations frees peak_bytes; do
        grep -q "^  \"$field\": " "$file.json" || { echo "$file: no $field"; exit 1; }
    done
done
grep -q '"ending": "not-run"' refused.rs.json
grep -q '"steps": 0' refused.rs.json
grep -q '"exit_status": 2' absent.rs.json
grep -q '"line": null' absent.rs.json
