#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Name(String),
    Symbol(char),
}

struct Lexer<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Lexer<'a> {
    fn new(text: &'a str) -> Self {
        Lexer { text: text.as_bytes(), at: 0 }
    }

    fn next(&mut self) -> Option<Token> {
        while self.at < self.text.len() && self.text[self.at].is_ascii_whitespace() {
            self.at += 1;
        }
        let start = self.at;
        let first = *self.text.get(start)?;
        match first {
            b'0'..=b'9' => {
                while self.at < self.text.len() && matches!(self.text[self.at], b'0'..=b'9' | b'.') {
                    self.at += 1;
                }
                let text = std::str::from_utf8(&self.text[start..self.at]).unwrap();
                Some(Token::Number(text.parse().unwrap()))
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                let mut name = String::new();
                while let Some(&c) = self.text.get(self.at) {
                    if !c.is_ascii_alphanumeric() {
                        break;
                    }
                    name.push(c as char);
                    self.at += 1;
                }
                Some(Token::Name(name))
            }
            other => {
                self.at += 1;
                Some(Token::Symbol(other as char))
            }
        }
    }
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    peeked: Option<Token>,
}

impl<'a> Parser<'a> {
    fn peek(&mut self) -> Option<&Token> {
        if self.peeked.is_none() {
            self.peeked = self.lexer.next();
        }
        self.peeked.as_ref()
    }

    fn take(&mut self) -> Option<Token> {
        self.peek();
        self.peeked.take()
    }

    fn sum(&mut self) -> Result<f64, String> {
        let mut total = self.product()?;
        while let Some(Token::Symbol(c @ ('+' | '-'))) = self.peek() {
            let minus = *c == '-';
            self.take();
            let next = self.product()?;
            total = if minus { total - next } else { total + next };
        }
        Ok(total)
    }

    fn product(&mut self) -> Result<f64, String> {
        let mut total = self.atom()?;
        while self.peek() == Some(&Token::Symbol('*')) {
            self.take();
            total *= self.atom()?;
        }
        Ok(total)
    }

    fn atom(&mut self) -> Result<f64, String> {
        match self.take() {
            Some(Token::Number(n)) => Ok(n),
            Some(Token::Symbol('(')) => {
                let n = self.sum()?;
                match self.take() {
                    Some(Token::Symbol(')')) => Ok(n),
                    other => Err(format!("expected ')', found {:?}", other)),
                }
            }
            Some(Token::Name(name)) if name == "ten" => Ok(10.0),
            Some(token) => Err(format!("unexpected {:?}", token)),
            None => Err("unexpected end".to_string()),
        }
    }
}

fn evaluate(text: &str) -> Result<f64, String> {
    Parser { lexer: Lexer::new(text), peeked: None }.sum()
}

fn main() {
    for text in ["1 + 2 * 3", "(1.5 + ten) * 2 - 4", "2 * (3", "salt", ""] {
        match evaluate(text) {
            Ok(n) => println!("{text} = {n}"),
            Err(e) => println!("{text}: {e}"),
        }
    }
}

//~| 1 + 2 * 3 = 7
//~| (1.5 + ten) * 2 - 4 = 19
//~| 2 * (3: expected ')', found None
//~| salt: unexpected Name("salt")
//~| : unexpected end
