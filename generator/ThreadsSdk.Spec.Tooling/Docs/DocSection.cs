namespace ThreadsSdk.Spec.Tooling.Docs;

/// <summary>Represents a section of a page of the reference.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Heading">The words of its heading.</param>
/// <param name="Write">Writes what stands below the heading.</param>
internal sealed record DocSection(DocTopic Topic, string Heading, Action<DocWriter> Write);
