fn main() {
    let mut v = vec!["pear", "fig", "apple"];
    v.sort_by(|a, b| b.cmp(a));
    println!("{:?}", v);
    v.sort_by_key(|s| s.len());
    println!("{:?}", v);
    v.sort_unstable();
    println!("{:?}", v);
    let mut f = vec![2.5, 1.0, 3.5];
    f.sort_by(|a, b| a.partial_cmp(b).unwrap());
    println!("{:?}", f);
    let mut d = vec![1, 1, 2, 3, 3];
    d.dedup_by_key(|x| *x / 2);
    println!("{:?}", d);
    println!("{:?}", d.iter().rev().collect::<Vec<_>>());
    println!("{:?}", v.iter().max_by_key(|s| s.len()));
    println!("{:?}", [1, 5, 2].iter().max_by(|a, b| a.cmp(b)));
    println!("{:?}", d.binary_search_by(|p| p.cmp(&2)));
    println!("{}", [3, 1].is_sorted());
}

//~| ["pear", "fig", "apple"]
//~| ["fig", "pear", "apple"]
//~| ["apple", "fig", "pear"]
//~| [1.0, 2.5, 3.5]
//~| [1, 2]
//~| [2, 1]
//~| Some("apple")
//~| Some(5)
//~| Ok(1)
//~| false
