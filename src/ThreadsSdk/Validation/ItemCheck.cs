namespace ThreadsSdk.Validation;

/// <summary>Checks one item of a list that is sent.</summary>
internal delegate void ItemCheck<in T>(ref Check check, T item, string name);
