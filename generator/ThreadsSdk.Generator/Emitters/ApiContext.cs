using System;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>What an operation needs to know of the API as a whole.</summary>
internal sealed record ApiContext(string Version, string OwnUser, string BeforeParameter, string AfterParameter) : IEquatable<ApiContext>;
