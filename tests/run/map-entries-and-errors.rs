// The entries of both maps, io::Error around other errors, a map written by hand.
use std::collections::{BTreeMap, HashMap, btree_map, hash_map};
use std::fmt;
use std::io::{Error, ErrorKind};

struct Shelf(Vec<(&'static str, u8)>);

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, count) in &self.0 {
            map.key(name).value(count);
        }
        map.finish()
    }
}

fn main() {
    let mut stock: HashMap<&str, u32> = HashMap::new();
    *stock.entry("rice").insert_entry(4).get_mut() += 1;
    if let hash_map::Entry::Occupied(entry) = stock.entry("rice") {
        println!("{:?}", entry.remove_entry()); //~| ("rice", 5)
    }
    let mut sorted: BTreeMap<&str, usize> = BTreeMap::new();
    sorted.entry("salt").or_insert_with_key(|key| key.len());
    match sorted.entry("salt") {
        btree_map::Entry::Occupied(mut entry) => {
            let old = entry.insert(9);
            println!("{} {old}", entry.key()); //~| salt 4
        }
        btree_map::Entry::Vacant(entry) => println!("no {}", entry.into_key()),
    }
    println!("{:?}", sorted); //~| {"salt": 9}
    let inner = Error::new(ErrorKind::InvalidData, "sour");
    let outer = Error::new(ErrorKind::Other, inner);
    println!("{outer} {:?} {}", outer.kind(), outer.get_ref().is_some()); //~| sour Other true
    println!("{:?}", Shelf(vec![("oil", 1), ("flour", 2)])); //~| {"oil": 1, "flour": 2}
    println!("{:#?}", Shelf(vec![("oil", 1)]));
    //~| {
    //~|     "oil": 1,
    //~| }
    let mut rest: &mut [u8] = &mut [1, 2, 3];
    let all = std::mem::take(&mut rest);
    println!("{} {}", all.len(), rest.len()); //~| 3 0
}
