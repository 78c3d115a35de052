# Types what was begun into an interactive zsh that has read a completion script, and prints what the tabulator key made of
# it: complete.zsh SCRIPT BEGUN...
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; source ${(q)1}; bench() { print -r -- \"<\$*>\" }; print READY"
# Once as it is typed, and once as it is printed.
zpty -r shell line '*READY*READY*'
for begun in "${@:2}"; do
  zpty -w -n shell "$begun"$'\t\n'
  zpty -r shell line '*<*>*'
  print -r -- "${${line##*<}%%>*}"
done
zpty -d shell
