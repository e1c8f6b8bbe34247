This is a shopping list: //~ refused
- two eggs
- salt
