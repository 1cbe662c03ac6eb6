namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Represents a page of the reference.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Name">The name of its file.</param>
/// <param name="Title">The words of its heading.</param>
/// <param name="Summary">What is on it, in a sentence or two.</param>
/// <param name="Sections">Its sections.</param>
internal sealed record DocPage(DocTopic Topic, string Name, string Title, string Summary, IReadOnlyList<DocSection> Sections);
