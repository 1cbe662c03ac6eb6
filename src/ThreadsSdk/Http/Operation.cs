namespace ThreadsSdk.Http;

/// <summary>What the transport has to know of an operation.</summary>
/// <param name="Name">Its name in exceptions, logs and traces, such as <c>Media.Get</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path with its placeholders.</param>
/// <param name="Token">The kind of token it needs.</param>
/// <param name="IsRepeatable">Whether it may be sent again when the answer to it was lost.</param>
internal sealed record Operation(string Name, HttpMethod Method, string Template, TokenUse Token, bool IsRepeatable);
