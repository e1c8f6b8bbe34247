fn main() {
    println!("[{:8}] [{:<8}] [{:>8}] [{:^8}]", "salt", "salt", "salt", "salt");
    println!("[{:.2}] [{:6.2}] [{:>6.2}] [{:-^6.2}]", "salt", "salt", "salt", "salt");
    println!("{:?} {:?} {:?}", "quote \" tab \t", "line\nend", "\\ \0 \u{1b} é 🍋");
    println!("[{:10?}] [{:<6?}]", "ab", 'c');
    println!("[{:5}] [{:>3}] [{:é<4}]", 'x', 'y', 'z');
    println!("{:#?} {:?}", "pretty", String::from("owned"));
    println!("[{:5}] [{:<7}] [{:?}]", true, false, true);
    println!("[{:^5}]", "é");
}

//~| [salt    ] [salt    ] [    salt] [  salt  ]
//~| [sa] [sa    ] [    sa] [--sa--]
//~| "quote \" tab \t" "line\nend" "\\ \0 \u{1b} é 🍋"
//~| ["ab"] ['c']
//~| [x    ] [  y] [zééé]
//~| "pretty" "owned"
//~| [true ] [false  ] [true]
//~| [  é  ]
