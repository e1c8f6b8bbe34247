#[derive(Debug, Clone, Default, PartialEq)]
struct Jar {
    label: String,
    grams: u32,
}

fn heaviest(jars: &[Jar]) -> Option<&Jar> {
    let (first, rest) = jars.split_first()?;
    let mut best = first;
    for jar in rest {
        if jar.grams > best.grams {
            best = jar;
        }
    }
    Some(best)
}

fn refill(jars: &mut [Jar], by: u32) {
    for Jar { grams, .. } in jars.iter_mut() {
        *grams += by;
    }
    if let [first, .., last] = jars {
        std::mem::swap(&mut first.label, &mut last.label);
    }
}

fn main() {
    let mut jars = vec![Jar::default(); 3];
    for (i, name) in ["salt", "dill", "mint"].iter().enumerate() {
        jars[i].label.push_str(name);
        jars[i].grams = (i as u32 * 7) % 5;
    }
    println!("{:?}", heaviest(&jars));
    refill(&mut jars[1..], 100);
    println!("{:?}", jars);
    let copy = jars.clone();
    jars[0].grams = 1;
    println!("{} {}", copy == jars, copy[1..] == jars[1..]);
    let tail = jars.drain(1..).collect::<Vec<_>>();
    println!("{} {}", jars.len(), tail[0].label);
    jars.extend(tail);
    jars.dedup_by_key(|j| j.grams);
    println!("{}", jars.len());
}

//~| Some(Jar { label: "mint", grams: 4 })
//~| [Jar { label: "salt", grams: 0 }, Jar { label: "mint", grams: 102 }, Jar { label: "dill", grams: 104 }]
//~| false true
//~| 1 mint
//~| 3
