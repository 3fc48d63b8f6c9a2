extension String {
  /// The name of a country with the article that English gives it.
  var withArticle: String {
    let takesArticle = ["United", "Isle of", "Netherlands", "Philippines", "Bahamas", "Maldives"]
    let endings = ["Islands", "Republic"]
    return takesArticle.contains(where: hasPrefix) || endings.contains(where: hasSuffix)
      ? "the \(self)" : self
  }
}
