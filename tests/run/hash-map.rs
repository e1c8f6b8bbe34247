use std::collections::HashMap;

fn main() {
    let mut m = HashMap::new();
    m.insert("salt", 3);
    m.insert("dill", 5);
    println!("{:?} {:?} {}", m.get("salt"), m.get("mint"), m.len());
    *m.entry("salt").or_insert(0) += 10;
    m.entry("mint").or_insert(1);
    println!("{} {}", m["salt"], m.contains_key("mint"));
    println!("{:?}", m.insert("salt", 1));
    println!("{:?} {}", m.remove("dill"), m.len());
    let mut keys: Vec<_> = m.keys().copied().collect();
    keys.sort();
    println!("{:?}", keys);
    let total: i32 = m.values().sum();
    println!("{total}");
}

//~| Some(3) None 2
//~| 13 true
//~| Some(13)
//~| Some(5) 2
//~| ["mint", "salt"]
//~| 2
