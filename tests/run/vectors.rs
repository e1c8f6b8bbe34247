fn main() {
    let mut v = Vec::new();
    println!("{} {} {:?}", v.len(), v.capacity(), v);
    v.push(1);
    v.push(2);
    v.push(3);
    println!("{:?} {} {}", v, v.len(), v.capacity());
    v[1] = 20;
    v.insert(1, 9);
    println!("{:?}", v.pop());
    println!("{} {}", v.remove(0), v.swap_remove(0));
    v.extend_from_slice(&[4, 5, 6]);
    v.extend([7, 8]);
    println!("{:?} {:?} {:?}", v, v.first(), v.get(100));
    v.truncate(2);
    v.resize(4, 0);
    println!("{:?} {}", v, v.is_empty());
    let mut w = vec![5; 3];
    w.append(&mut v);
    println!("{:?} {:?}", w, v);
    let tail = w.split_off(5);
    println!("{:?} {:?}", w, tail);
    for x in &w {
        print!("{x} ");
    }
    for x in &mut w {
        *x += 1;
    }
    for x in w {
        print!("{x} ");
    }
    println!();
    println!("{:?} {}", Vec::from([1, 2]), vec![1, 2] == [1, 2]);
    println!("{:?}", vec![vec![1], vec![2, 3]]);
    let mut names = vec!["b".to_string(), "a".to_string()];
    names.sort();
    names.dedup();
    println!("{:?} {}", names, names.contains(&"a".to_string()));
    println!("{:?}", &names[1..]);
    println!("{:?}", names.clone());
    println!("{:?}", [3, 1].to_vec().into_boxed_slice());
}

//~| 0 0 []
//~| [1, 2, 3] 3 4
//~| Some(3)
//~| 1 9
//~| [20, 4, 5, 6, 7, 8] Some(20) None
//~| [20, 4, 0, 0] false
//~| [5, 5, 5, 20, 4, 0, 0] []
//~| [5, 5, 5, 20, 4] [0, 0]
//~| 5 5 5 20 4 6 6 6 21 5 
//~| [1, 2] true
//~| [[1], [2, 3]]
//~| ["a", "b"] true
//~| ["b"]
//~| ["a", "b"]
//~| [3, 1]
